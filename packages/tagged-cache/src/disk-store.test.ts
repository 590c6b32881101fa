import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDiskStore } from './disk-store.ts';
import { pack, unpack } from './stored-bytes.ts';
import { makeDirectory } from './testing/directory.ts';

const value = (key: string, text: string) =>
	pack({ key, epoch: 'a', position: 1, tags: ['x'], madeAt: 0, size: 1 }, Buffer.from(text));
const textIn = (bytes: Buffer | undefined) => bytes && unpack(bytes).body.toString();

async function open(options: { maxBytes?: number; directory?: string } = {}) {
	const directory = options.directory ?? (await makeDirectory());
	const store = createDiskStore({ maxBytes: 10 ** 6, ...options, directory });
	const files = async () => {
		const found = await readdir(directory, { recursive: true, withFileTypes: true });
		return found
			.filter((one) => one.isFile())
			.map(({ parentPath, name }) => join(parentPath, name));
	};
	return { store, directory, files };
}

describe('the store on disk', () => {
	it('gives back what was set last, also to the next process, until it is deleted', async () => {
		const { store, directory } = await open();
		await store.set('a', value('a', 'first'));
		await store.set('a', value('a', 'second'));
		const next = (await open({ directory })).store;
		expect(textIn(await next.get('a'))).toBe('second');
		expect(await next.get('b')).toBeUndefined();
		await next.delete('a');
		await next.delete('a');
		expect(await store.get('a')).toBeUndefined();
	});

	it('names no file after its key, and lets no other user read it', async () => {
		const { store, files } = await open();
		await store.set('/secret/../path', value('/secret/../path', 'x'));
		const [file = ''] = await files();
		expect(file).toMatch(/\/[\da-f]{2}\/[\da-f]{64}$/);
	});

	it('drops what was used longest ago when it has more than its bytes', async () => {
		const { store, files } = await open({ maxBytes: 20_000 });
		const text = 'x'.repeat(1000);
		for (let n = 0; n < 15; n += 1) await store.set(`key ${n}`, value(`key ${n}`, text));
		for (const file of await files()) await utimes(file, new Date(), new Date(Date.now() - 60_000));
		expect(textIn(await store.get('key 3'))).toBe(text);
		await expect
			.poll(
				async () => {
					for (let n = 20; n < 30; n += 1) await store.set(`key ${n}`, value(`key ${n}`, text));
					return (await files()).length;
				},
				{ timeout: 10_000 },
			)
			.toBeLessThan(20);
		expect(store.stats().bytes).toBeLessThanOrEqual(20_000);
		expect(textIn(await store.get('key 3'))).toBe(text);
		expect(textIn(await store.get('key 29'))).toBe(text);
	});

	it('does not give its room to one value', async () => {
		const { store, files } = await open({ maxBytes: 8000 });
		await store.set('a', value('a', 'x'.repeat(2000)));
		expect(await files()).toEqual([]);
	});

	it('looks for what is worthless or damaged, and for drafts that nobody finishes', async () => {
		const { store, files, directory } = await open();
		for (const key of ['a', 'b', 'c', 'd']) await store.set(key, value(key, key));
		const manyTags = Array.from({ length: 2000 }, (_, n) => `tag ${n}`);
		const long = { key: 'long', epoch: 'a', position: 1, tags: manyTags, madeAt: 0, size: 1 };
		await store.set('long', pack(long, Buffer.from('x')));
		const [one = '', two = ''] = await files();
		await writeFile(one, (await readFile(one)).subarray(0, 30));
		const draft = `${two}.abcdef-1`;
		await writeFile(draft, 'x');
		await utimes(draft, new Date(), new Date(Date.now() - 3_600_000));
		const seen: string[] = [];
		await store.sweep?.(({ key, tags }) => {
			seen.push(`${key} ${tags.length}`);
			return key === seen[0]?.split(' ')[0];
		});
		expect(seen).toHaveLength(4);
		expect(await files()).toHaveLength(3);
		expect(store.stats().entries).toBe(3);
		// Nobody else's files are touched.
		await writeFile(join(directory, 'README'), 'x');
		await store.sweep?.(() => true);
		expect(await files()).toHaveLength(1);
		expect(store.stats()).toEqual({ entries: 0, bytes: 0 });
	});

	it('comes back when its directory was taken away', async () => {
		const { store, directory } = await open();
		await store.set('a', value('a', 'a'));
		await rm(directory, { recursive: true });
		expect(await store.get('a')).toBeUndefined();
		await store.sweep?.(() => false);
		await store.set('a', value('a', 'again'));
		expect(textIn(await store.get('a'))).toBe('again');
	});

	it('rejects where its directory is none, and leaves nothing behind', async () => {
		const file = join(await makeDirectory(), 'file');
		await writeFile(file, '');
		const { store } = await open({ directory: file });
		await expect(store.set('a', value('a', 'a'))).rejects.toThrow('ENOTDIR');
		await expect(store.get('a')).rejects.toThrow('ENOTDIR');
		await expect(store.sweep?.(() => false)).rejects.toThrow('ENOTDIR');
	});

	it('never shows half a value while several processes write, look and are killed', async () => {
		const directory = await makeDirectory();
		const writer = join(import.meta.dirname, 'testing/writer.ts');
		const children = [1, 2, 3].map(() =>
			spawn(process.execPath, [writer, directory, 'store'], {
				stdio: ['ignore', 'inherit', 'inherit'],
			}),
		);
		const ends = children.map((child) => once(child, 'close'));
		const { store } = await open({ directory: join(directory, 'values'), maxBytes: 40_000 });
		let found = 0;
		for (
			let n = 0;
			children.some(({ exitCode, signalCode }) => exitCode === null && !signalCode);
			n += 1
		) {
			const key = `key ${n % 20}`;
			const bytes = await store.get(key);
			if (bytes) {
				const { header, body } = unpack(bytes);
				expect(header.key).toBe(key);
				expect(body.equals(Buffer.alloc(body.length, key))).toBe(true);
				found += 1;
			}
			if (n % 50 === 49) await store.sweep?.(() => false);
			if (found === 100) children[0]?.kill('SIGKILL');
		}
		const codes = (await Promise.all(ends)).map(([code]) => code as number | null);
		expect(codes.slice(1)).toEqual([0, 0]);
		expect(found).toBeGreaterThan(100);
		await store.sweep?.(() => false);
		expect(store.stats().bytes).toBeLessThanOrEqual(40_000);
	}, 30_000);
});
