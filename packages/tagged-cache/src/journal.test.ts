import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory } from './testing/directory.ts';
import { judge, start } from './testing/journaled-index.ts';

/** A journal with a removal of `a` at 6 and a change of `b` at 7, in a feed that was followed from 5. */
async function left() {
	const directory = await makeDirectory();
	const { index, tell } = start(directory);
	index.reset(5, 'first');
	tell('removed', 'a');
	tell('changed', 'b', 'c');
	const names = await readdir(directory);
	expect(names).toHaveLength(1);
	return { directory, file: join(directory, names[0] ?? '') };
}

describe('an index with a journal', () => {
	it('knows nothing where there is none', async () => {
		const { index } = start(join(await makeDirectory(), 'new'));
		expect([index.generation, index.followed]).toEqual([0, 0]);
	});

	it('knows what the process before it knew, and where it is to go on', async () => {
		const { index } = start((await left()).directory);
		// The note of a change cannot say yet that it was the one after which all are known.
		expect(index).toMatchObject({ generation: 1, epoch: 'first', followed: 6, position: 7 });
		expect(judge(index, 5, 'a')).toBe('removed');
		expect(judge(index, 6, 'b')).toBe('outdated');
		expect(judge(index, 7, 'a', 'b', 'c')).toBe('current');
		expect(judge(index, 4, 'z')).toBe('removed');
	});

	it('keeps what it knew through any number of processes that change nothing', async () => {
		const { directory } = await left();
		for (let n = 0; n < 3; n += 1) expect(judge(start(directory).index, 5, 'a')).toBe('removed');
		expect(await readdir(directory)).toHaveLength(1);
	});

	it('begins a new journal when it has grown, with all that was in it', async () => {
		const directory = await makeDirectory();
		const first = start(directory, { maxBytes: 500 });
		first.index.reset(0, 'first');
		for (let n = 1; n <= 100; n += 1) first.tell(n % 2 ? 'removed' : 'changed', `tag ${n % 4}`);
		const [name = ''] = await readdir(directory);
		expect((await readFile(join(directory, name), 'utf8')).length).toBeLessThan(1000);
		const { index } = start(directory);
		expect([1, 2, 3, 4].map((n) => judge(index, 95, `tag ${n % 4}`))).toEqual([
			'removed',
			'outdated',
			'removed',
			'outdated',
		]);
		expect(judge(index, 100, 'tag 0', 'tag 1', 'tag 2', 'tag 3')).toBe('current');
	});

	it('keeps the floor that stands for forgotten tags', async () => {
		const directory = await makeDirectory();
		const first = start(directory, { maxTags: 2 });
		first.index.reset(0, 'first');
		for (const tag of ['a', 'b', 'c', 'd']) first.tell('removed', tag);
		const { index } = start(directory, { maxTags: 2 });
		expect([judge(index, 1, 'z'), judge(index, 2, 'z')]).toEqual(['removed', 'current']);
	});

	it('forgets with the feed what was before it', async () => {
		const { directory } = await left();
		start(directory).index.reset(3, 'second');
		const { index } = start(directory);
		expect(index).toMatchObject({ epoch: 'second', followed: 3 });
		expect(judge(index, 3, 'a', 'b')).toBe('current');
	});

	it('does not write down again what is told again', async () => {
		const { directory, file } = await left();
		const { index } = start(directory);
		index.apply({ position: 6, tags: ['a'], kind: 'removed', at: 1 });
		index.apply({ position: 7, tags: ['b', 'c'], kind: 'changed', at: 1 });
		expect(await readdir(directory)).toHaveLength(1);
		await expect(readFile(file)).rejects.toThrow('ENOENT');
	});
});

describe('a journal that was damaged', () => {
	it('by being killed in the midst of a line lacks only that, of which nobody had heard', async () => {
		const { directory, file } = await left();
		await appendFile(file, '1234abcd [8,1,7,"d');
		const { index, problems } = start(directory);
		expect([judge(index, 5, 'a'), judge(index, 5, 'd'), problems]).toEqual([
			'removed',
			'current',
			[],
		]);
	});

	it.each([
		['in its midst', (text: string) => text.replace('"a"', '"x"')],
		['at its beginning', (text: string) => text.slice(10)],
		['to nothing', () => ''],
	])('%s is not believed, so that nothing stored can be taken for good', async (_name, damage) => {
		const { directory, file } = await left();
		await writeFile(file, damage(await readFile(file, 'utf8')));
		const { index, problems } = start(directory);
		expect([index.generation, problems.length]).toEqual([0, 1]);
		index.reset(9, 'first');
		expect(start(directory).index.followed).toBe(9);
	});
});

describe('several processes in one directory', () => {
	it('each know after a restart what any of them knew', async () => {
		const directory = await makeDirectory();
		const [one, two] = [start(directory), start(directory)];
		for (const { index } of [one, two]) index.reset(0, 'first');
		one.tell('removed', 'a');
		two.index.apply({ position: 2, tags: ['b'], kind: 'removed', at: 1 });
		const three = start(directory);
		expect([judge(three.index, 0, 'a'), judge(three.index, 0, 'b')]).toEqual([
			'removed',
			'removed',
		]);
		expect(three.index.followed).toBe(0);
	});

	it('go on when one that starts has taken their journals over', async () => {
		const directory = await makeDirectory();
		const one = start(directory);
		one.index.reset(0, 'first');
		one.tell('removed', 'a');
		const two = start(directory);
		two.index.apply({ position: 2, tags: ['b'], kind: 'removed', at: 1 });
		one.tell('removed', 'b');
		one.tell('removed', 'c');
		expect(one.problems).toEqual([]);
		const { index } = start(directory);
		expect(['a', 'b', 'c'].map((tag) => judge(index, 0, tag))).toEqual(Array(3).fill('removed'));
		expect(index.followed).toBe(2);
	});

	it('that follow different histories leave nothing to go on with', async () => {
		const directory = await makeDirectory();
		const [one, two] = [start(directory), start(directory)];
		one.index.reset(5, 'first');
		two.index.reset(1, 'second');
		expect(start(directory).index.generation).toBe(0);
	});

	it('lose nothing that they told of when they are killed, whoever starts meanwhile', async () => {
		const directory = await makeDirectory();
		const told = new Set<string>();
		for (let round = 0; round < 3; round += 1) {
			const writer = join(import.meta.dirname, 'testing/writer.ts');
			const children = [1, 2].map(() =>
				spawn(process.execPath, [writer, directory, 'journal'], {
					stdio: ['ignore', 'pipe', 'inherit'],
				}),
			);
			let heard = 0;
			for (const { stdout } of children) {
				let text = '';
				stdout.on('data', (chunk: Buffer) => {
					const lines = (text += String(chunk)).split('\n');
					text = lines.pop() ?? '';
					for (const line of lines) told.add(line);
					heard += lines.length;
				});
			}
			while (heard < 500) await new Promise((resolve) => setTimeout(resolve, 5));
			// Takes the journals of both over while they write.
			expect(start(join(directory, 'journal')).problems).toEqual([]);
			const goal = heard + 200;
			while (heard < goal) await new Promise((resolve) => setTimeout(resolve, 1));
			await Promise.all(
				children.map(async (child) => {
					child.kill('SIGKILL');
					await once(child, 'close');
				}),
			);
			const { index, problems } = start(join(directory, 'journal'));
			expect(problems).toEqual([]);
			const isUnknown = (line: string) => {
				const [position, tag = ''] = line.split(' ');
				return judge(index, Number(position) - 1, tag) !== 'removed';
			};
			expect([...told].filter(isUnknown)).toEqual([]);
		}
	}, 30_000);
});
