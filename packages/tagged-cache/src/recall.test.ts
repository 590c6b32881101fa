import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { StoredHeader } from './store.ts';
import { pack } from './stored-bytes.ts';
import { createTagIndex } from './tag-index.ts';
import { fails, makes, setUp } from './testing/cache.ts';
import { createDisk } from './testing/memory.ts';
import { textCodec as codec } from './testing/text-codec.ts';

/** A store that holds what another process has left for `x`. */
function storeWith(text: string, { position, epoch = '' }: { position: number; epoch?: string }) {
	const disk = createDisk();
	const header: StoredHeader = { key: '\nx', epoch, position, tags: ['a'], madeAt: 0, size: 10 };
	disk.values.set('\nx', pack(header, Buffer.from(text)));
	return { disk, ...disk.mount() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what a store holds', () => {
	it('does not take the place of something newer in memory', async () => {
		const { disk, store } = storeWith('old', { position: 10 });
		disk.isFull = true;
		const { cache, apply } = setUp({ tier: { stores: [store], codec }, softWindowMs: 0 });
		apply('changed', 'a');
		expect((await cache.getOrRender('x', makes('newer', { position: 11 }))).value).toBe('newer');
		apply('changed', 'a');
		for (let n = 0; n < 2; n += 1) {
			expect(await cache.getOrRender('x', fails)).toMatchObject({
				value: 'newer',
				source: 'fallback',
			});
		}
	});

	it('of another history does not hide what the next store holds of this one', async () => {
		const foreign = storeWith('foreign', { position: 99, epoch: 'before' });
		const own = storeWith('own', { position: 10 });
		const stores = [foreign.store, own.store];
		const { cache } = setUp({ tier: { stores, codec } });
		expect(await cache.getOrRender('x', fails)).toMatchObject({ value: 'own', source: 'recalled' });
		await vi.waitFor(() => expect(foreign.disk.values.size).toBe(0));
	});

	it('of another history leaves it though nobody asks', async () => {
		const { disk, store } = storeWith('foreign', { position: 99, epoch: 'before' });
		const own = storeWith('own', { position: 10 });
		setUp({ tier: { stores: [store, own.store], codec } });
		await vi.waitFor(() => expect(disk.values.size).toBe(0));
		expect(own.disk.values.size).toBe(1);
	});

	it('is given out by no process whose feed starts over meanwhile, at whatever moment', async () => {
		for (let moment = 0; moment < 30; moment += 1) {
			const { store } = storeWith('of before', { position: 10 });
			const { cache, index } = setUp({ tier: { stores: [store], codec } });
			const asked = cache.getOrRender('x', fails).then(
				({ value }) => value,
				() => 'nothing',
			);
			for (let turns = 0; turns < moment; turns += 1) await Promise.resolve();
			index.reset(5, 'after');
			// Before the reset it may be an answer; after it nobody gets it.
			await asked;
			await expect(cache.getOrRender('x', fails)).rejects.toThrow('no content');
		}
	});
});

describe('what waits to be written', () => {
	it.each(['changed', 'removed'] as const)('is not when it was %s meanwhile', async (kind) => {
		const disk = createDisk();
		const { cache, apply } = setUp({ tier: { stores: [disk.mount().store], codec } });
		await cache.getOrRender('x', makes('one'));
		apply(kind, 'a');
		await turn();
		await wait(20);
		expect(disk.values.size).toBe(0);
		await cache.getOrRender('y', makes('other', { tags: ['b'] }));
		await vi.waitFor(() => expect([...disk.values.keys()]).toEqual(['\ny']));
	});

	it('is not when the feed starts over meanwhile', async () => {
		const disk = createDisk();
		const index = createTagIndex();
		index.reset(10, 'before');
		const { cache } = setUp({ index, tier: { stores: [disk.mount().store], codec } });
		await cache.getOrRender('x', makes('one', { position: 99 }));
		index.reset(5, 'after');
		await turn();
		await wait(20);
		expect(disk.values.size).toBe(0);
	});
});
