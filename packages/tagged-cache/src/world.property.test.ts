import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWorld, type World } from './world.ts';

interface Step {
	does: string;
	run: ((world: World) => void) | number;
}

const tags = fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 });
const node = fc.nat(1);
const nth = fc.nat(4);
const key = fc.constantFrom('x', 'y');

const always = (weight: number, does: string, run: (world: World) => void) => ({
	weight,
	arbitrary: fc.constant({ does, run }),
});
const each = <T>(
	weight: number,
	from: fc.Arbitrary<T>,
	does: string,
	run: (world: World, given: T) => void,
) => ({
	weight,
	arbitrary: from.map((given) => ({
		does: `${does} ${JSON.stringify(given)}`,
		run: (world: World) => run(world, given),
	})),
});

/** What can happen, each at any time. */
const usual = [
	each(12, fc.tuple(node, key), 'ask', (w, [n, name]) => w.nodeAt(n)?.ask(name)),
	each(3, nth, 'read', (w, n) => w.read(n)),
	each(10, fc.tuple(nth, tags), 'finish', (w, [n, t]) => w.finish(n, t)),
	each(1, fc.tuple(nth, tags, fc.nat(3000)), 'finish with an end', (w, given) =>
		w.finish(...given),
	),
	each(1, nth, 'fail', (w, n) => w.fail(n)),
	each(5, tags, 'publish', (w, t) => w.change(t, 'changed')),
	each(4, tags, 'withdraw', (w, t) => w.change(t, 'removed')),
	each(8, node, 'deliver', (w, n) => w.nodeAt(n)?.deliver(0)),
	each(5, fc.tuple(node, nth), 'deliver out of order', (w, [n, m]) => w.nodeAt(n)?.deliver(m)),
	each(1, fc.tuple(node, nth), 'deliver again', (w, [n, m]) => w.nodeAt(n)?.deliverAgain(m)),
	each(3, fc.tuple(node, nth), 'lose', (w, [n, m]) => w.nodeAt(n)?.lose(m)),
	each(4, node, 'poll', (w, n) => w.poll(n)),
	each(1, fc.boolean(), 'hurry', (w, isHurried) => w.setHurried(isHurried)),
	each(4, node, 'kill and start', (w, n) => w.restart(n)),
	each(2, fc.integer({ min: -3000, max: 3000 }), 'set the clock by', (_w, ms) =>
		vi.setSystemTime(Date.now() + ms),
	),
	{
		weight: 5,
		arbitrary: fc
			.oneof(fc.nat(400), fc.nat(2500))
			.map((ms): Step => ({ does: `wait ${ms} ms`, run: ms })),
	},
];
/** What makes everything begin anew, or takes away what was remembered: not in every history. */
const rough = [
	each(1, fc.nat(6), 'start the feed over at', (w, position) => w.startOver(position)),
	always(1, 'let the feed forget', (w) => w.forget()),
	each(3, fc.boolean(), 'set down', (w, isDown) => void w.setDown(isDown)),
	each(2, fc.boolean(), 'fill the disk', (w, isFull) => void (w.disk.isFull = isFull)),
	each(1, fc.boolean(), 'break the store', (w, isBroken) => void (w.disk.isBroken = isBroken)),
];
const settling = fc.constantFrom('not', 'promises', 'everything', 'everything' as const);
const historyOf = (steps: typeof usual) =>
	fc.array(fc.tuple(fc.oneof(...steps) as fc.Arbitrary<Step>, settling), {
		maxLength: 80,
		size: 'max',
	});

beforeEach(() => {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'Date', 'performance'],
	});
});
afterEach(() => {
	vi.useRealTimers();
});

async function settle(how: string): Promise<void> {
	// Without settling, the next step happens before anybody could react to this one; with promises alone,
	// before anything is written.
	for (let turn = 0; how === 'promises' && turn < 20; turn += 1) await Promise.resolve();
	if (how === 'everything') await vi.advanceTimersByTimeAsync(0);
}

async function play(steps: readonly (readonly [Step, string])[]): Promise<World> {
	const world = createWorld();
	for (const number of [0, 1]) world.poll(number);
	for (const [{ does, run }, how] of steps) {
		if (typeof run === 'number') await vi.advanceTimersByTimeAsync(run);
		else run(world);
		await settle(does.startsWith('ask') ? 'everything' : how);
	}
	world.setDown(false);
	for (let round = 0; round < 20 && world.isBusy(); round += 1) {
		world.finish(0, ['a']);
		await vi.advanceTimersByTimeAsync(0);
	}
	await vi.advanceTimersByTimeAsync(5000);
	world.checkReaders();
	world.close();
	return world;
}

it(
	'over restarts, lost and late events, slow renders and a failing disk: never serves what was withdrawn, what is older than acknowledged, or calls current what is not',
	{ timeout: 120_000 },
	async () => {
		const seen = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(historyOf(usual), historyOf([...usual, ...rough])),
				async (steps) => {
					const { problems, sources } = await play(steps);
					for (const source of sources) seen.set(source, (seen.get(source) ?? 0) + 1);
					expect(problems).toEqual([]);
				},
			),
			{ numRuns: 6000 },
		);
		// The interleavings are worth something: all ways to answer were met, often.
		for (const source of ['hit', 'recalled', 'rendered', 'stale', 'fallback']) {
			expect([source, (seen.get(source) ?? 0) > 100]).toEqual([source, true]);
		}
	},
);
