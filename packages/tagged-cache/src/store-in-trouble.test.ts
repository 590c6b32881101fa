import { describe, expect, it, vi } from 'vitest';
import { left, made, never, patience, start } from './testing/tier.ts';

describe('a store in trouble', () => {
	it('that fails is left alone for a moment; readers do not notice, and it is told of once', async () => {
		const { cache, state, events, time } = start(await left());
		state.does = 'fail';
		for (const path of ['/one', '/two', '/three']) {
			expect((await cache.getOrRender(path, () => made(path, 5))).source).toBe('rendered');
		}
		expect(
			events.filter((event) => event.type === 'failed' && event.operation === 'get'),
		).toHaveLength(1);
		state.does = 'work';
		time.pass(1001);
		await cache.getOrRender('/four', () => made('four', 5));
		expect(events).toContainEqual({ type: 'works again', store: 'disk', operation: 'get' });
		expect(cache.stats().stored.failures).toBeGreaterThan(0);
	});

	it('says so, and that it works again, though no reader comes', async () => {
		const { cache, state, time } = start(await left());
		const [{ since: startedAt = 0 } = {}] = cache.storeStatus();
		expect(cache.storeStatus()).toEqual([{ name: 'disk', works: true, since: startedAt }]);
		state.does = 'fail';
		time.pass(10);
		await cache.getOrRender('/one', () => made('one', 5));
		await vi.waitFor(() => expect(cache.stats().stored.failures).toBe(2), patience);
		const failing = { name: 'disk', works: false, since: startedAt + 10 };
		expect(cache.storeStatus()).toEqual([failing]);
		time.pass(1001);
		expect(cache.storeStatus()).toEqual([failing]);
		await vi.waitFor(() => expect(cache.stats().stored.failures).toBe(4), patience);
		expect(cache.storeStatus()).toEqual([failing]);
		state.does = 'work';
		const { asked } = state;
		cache.storeStatus();
		expect(state.asked).toBe(asked);
		time.pass(1001);
		await vi.waitFor(
			() =>
				expect(cache.storeStatus()).toEqual([
					{ name: 'disk', works: true, since: startedAt + 2012 },
				]),
			patience,
		);
	});

	it('that does not answer at the start is waited for, and has then failed', async () => {
		const { cache, state, events } = start(await left());
		state.does = 'fail';
		const first = cache.untilStoresAnswer(60_000);
		await vi.waitFor(() => expect(state.asked).toBeGreaterThan(2), patience);
		state.does = 'work';
		await first;
		expect(events).toEqual([]);
		expect((await cache.getOrRender('/one', never)).source).toBe('recalled');

		state.does = 'hang';
		await cache.untilStoresAnswer(30);
		expect(events).toEqual([
			{ type: 'failed', store: 'disk', operation: 'get', error: expect.any(Error) },
		]);
		expect(cache.storeStatus()).toMatchObject([{ works: false }]);
	});

	it('that hangs delays one reader by its patience, and nobody after', async () => {
		const { cache, state, time } = start(await left(), { patienceMs: 1000 });
		state.does = 'hang';
		const ask = async (path: string) => {
			const since = performance.now();
			await cache.getOrRender(path, () => made(path, 5));
			return performance.now() - since;
		};
		const first = await ask('/one');
		expect(first).toBeGreaterThan(990);
		expect(await ask('/two')).toBeLessThan(first / 2);
		// Nor whoever comes when it is tried again.
		time.pass(1001);
		expect(await ask('/three')).toBeLessThan(first / 2);
	});

	it('that has damaged values gives none of them out', async () => {
		const directory = await left();
		const { cache, disk } = start(directory);
		await disk.set('\n/one', Buffer.from('nonsense'));
		const two = await disk.get('\n/two');
		await disk.set('\n/two', Buffer.from(two?.subarray(0, -1) ?? ''));
		await disk.set('\n/three', two ?? Buffer.alloc(0));
		for (const path of ['/one', '/two', '/three']) {
			expect((await cache.getOrRender(path, () => made('new', 5))).value).toBe('new');
		}
		expect(cache.stats().stored.damaged).toBe(3);
	});
});
