import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournalDirectory } from './journal-directory.ts';
import { createJournal } from './journal.ts';
import { createTagIndex } from './tag-index.ts';
import { makeDirectory } from './testing/directory.ts';
import { judge, start } from './testing/journaled-index.ts';

describe('a journal that cannot be written', () => {
	/** The files of a journal whose disk is full while `isFull`. */
	function onFullDisk(directory: string) {
		const files = openJournalDirectory(directory);
		const disk = { isFull: false };
		const unlessFull =
			<Arguments extends unknown[], Result>(run: (...args: Arguments) => Result) =>
			(...args: Arguments): Result => {
				if (disk.isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
				return run(...args);
			};
		const problems: unknown[] = [];
		const journal = createJournal({
			files: { ...files, append: unlessFull(files.append), replace: unlessFull(files.replace) },
			onProblem: (error) => problems.push(error),
			clock: { steady: () => time.now },
		});
		const time = { now: 0 };
		const index = createTagIndex({ journal });
		index.reset(0, 'first');
		let position = 0;
		const tell = (kind: 'changed' | 'removed', tag: string) =>
			index.apply({ position: (position += 1), kind, tags: [tag], at: 0 });
		return { index, disk, problems, tell, time };
	}

	it('goes on being worth something while only changes are missing: they are asked for again', async () => {
		const directory = await makeDirectory();
		const { disk, tell } = onFullDisk(directory);
		tell('removed', 'a');
		disk.isFull = true;
		tell('changed', 'b');
		const { index } = start(directory);
		expect([index.followed, judge(index, 0, 'a'), judge(index, 0, 'b')]).toEqual([
			0,
			'removed',
			'current',
		]);
	});

	it('says so when a removal is missing, so that nothing stored can be taken for good', async () => {
		const directory = await makeDirectory();
		const { disk, tell, index } = onFullDisk(directory);
		disk.isFull = true;
		tell('removed', 'a');
		expect(judge(index, 0, 'a')).toBe('removed');
		const { index: next, problems } = start(directory);
		expect([next.generation, problems.length]).toEqual([0, 1]);
		// Whatever happened, it was before this.
		next.reset(1, 'first');
		expect(start(directory).index.followed).toBe(1);
	});

	it('says so also when others go on with theirs', async () => {
		const directory = await makeDirectory();
		const { disk, tell } = onFullDisk(directory);
		const other = start(directory);
		other.index.reset(0, 'first');
		disk.isFull = true;
		tell('removed', 'a');
		// The other one has not heard of it.
		other.index.apply({ position: 2, kind: 'removed', tags: ['b'], at: 0 });
		expect(start(directory).index.generation).toBe(0);
	});

	it('is whole again once there is room', async () => {
		const directory = await makeDirectory();
		const { disk, tell, time, problems } = onFullDisk(directory);
		disk.isFull = true;
		tell('removed', 'a');
		tell('removed', 'b');
		expect(problems).toHaveLength(2);
		disk.isFull = false;
		time.now = 1000;
		tell('changed', 'c');
		const { index } = start(directory);
		expect(['a', 'b', 'c'].map((tag) => judge(index, 0, tag))).toEqual([
			'removed',
			'removed',
			'outdated',
		]);
	});

	it('in a directory that is none leaves an index without memory, which works', async () => {
		const directory = join(await makeDirectory(), 'file');
		await writeFile(directory, '');
		const { index, tell, problems } = start(directory);
		index.reset(0, 'first');
		tell('removed', 'a');
		expect(judge(index, 0, 'a')).toBe('removed');
		expect(problems.length).toBeGreaterThan(0);
	});
});
