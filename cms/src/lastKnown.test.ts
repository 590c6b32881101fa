import { expect, it, vi } from 'vitest';

import { lastKnown } from './lastKnown.ts';

/** A look whose answers are given by hand, and how many were begun. */
function start(times: { validMs?: number; lookMs?: number } = {}) {
	const looks: PromiseWithResolvers<{ state: string }>[] = [];
	const read = lastKnown({
		look() {
			const look = Promise.withResolvers<{ state: string }>();
			looks.push(look);
			return look.promise;
		},
		failed: ({ message }) => ({ state: message }),
		times: { patienceMs: 20, ...times },
	});
	const state = async () => (await read()).state;
	/** Asks, and answers the look that this begins. */
	const see = async (value: string) => {
		const asked = state();
		looks.at(-1)?.resolve({ state: value });
		return asked;
	};
	return { looks, read, state, see };
}

it('is what a look shows, each time', async () => {
	const { see } = start();
	expect([await see('ready'), await see('not ready')]).toEqual(['ready', 'not ready']);
});

it('is what was seen last while a look hangs, and when that was; then that there is no answer', async () => {
	const { read, see, state } = start({ lookMs: 1000 });
	await see('ready');
	const { asOf } = await read();
	expect(Date.now() - Date.parse(asOf)).toBeGreaterThan(10);
	expect(await state()).toBe('ready');
	await vi.waitFor(async () => expect(await state()).toBe('no answer within 1 s'), 10_000);
});

it('is nothing that was seen long ago, or never', async () => {
	const { see, state } = start({ validMs: 0 });
	expect(await state()).toBe('no answer within 0.02 s');
	expect(await see('ready')).toBe('no answer within 0.02 s');
});

it('is looked at once at a time, however many ask', async () => {
	const { looks, state } = start();
	const asked = Promise.all([state(), state(), state()]);
	looks[0]?.resolve({ state: 'ready' });
	expect(await asked).toEqual(['ready', 'ready', 'ready']);
	expect(looks).toHaveLength(1);
});

it('says why a look failed', async () => {
	const { looks, state } = start();
	const asked = state();
	looks[0]?.reject(new Error('refused'));
	expect(await asked).toBe('refused');
});
