import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSimulation, softWindowMs } from './simulation.ts';

type Simulation = ReturnType<typeof createSimulation>;
type Step = (simulation: Simulation) => void;

const key = fc.constantFrom('x', 'y', 'z');
const tags = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
const nth = fc.nat(5);

/** What can happen, each at any time; the most usual first in weight. */
const step: fc.Arbitrary<{ does: string; run: Step | number }> = fc.oneof(
	{
		weight: 8,
		arbitrary: key.map((name) => ({ does: `ask ${name}`, run: (s: Simulation) => s.ask(name) })),
	},
	{
		weight: 3,
		arbitrary: nth.map((n) => ({ does: `read ${n}`, run: (s: Simulation) => s.read(n) })),
	},
	{
		weight: 8,
		arbitrary: fc
			.tuple(
				nth,
				fc.record(
					{ tags, expires: fc.nat(3000), positioned: fc.nat(9).map((n) => n > 0) },
					{ requiredKeys: ['tags'] },
				),
			)
			.map(([n, more]) => ({
				does: `finish ${n} ${JSON.stringify(more)}`,
				run: (s: Simulation) => s.finish(n, more),
			})),
	},
	{
		weight: 2,
		arbitrary: nth.map((n) => ({ does: `fail ${n}`, run: (s: Simulation) => s.fail(n) })),
	},
	{
		weight: 6,
		arbitrary: fc
			.tuple(tags, fc.constantFrom('changed', 'changed', 'removed' as const))
			.map(([t, kind]) => ({
				does: `${kind} ${t.join()}`,
				run: (s: Simulation) => s.change(t, kind as 'changed' | 'removed'),
			})),
	},
	{
		weight: 8,
		arbitrary: fc
			.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: nth })
			.map((n) => ({ does: `deliver ${n}`, run: (s: Simulation) => s.deliver(n) })),
	},
	{
		weight: 2,
		arbitrary: nth.map((n) => ({
			does: `deliver ${n} again`,
			run: (s: Simulation) => s.deliverAgain(n),
		})),
	},
	{
		weight: 1,
		arbitrary: fc
			.nat(8)
			.map((to) => ({ does: `reset to ${to}`, run: (s: Simulation) => s.reset(to) })),
	},
	// Short steps stay inside the soft window, long ones leave it; a few of them pass the time-out.
	{
		weight: 5,
		arbitrary: fc
			.oneof(fc.nat(400), fc.nat(2 * softWindowMs))
			.map((ms) => ({ does: `wait ${ms} ms`, run: ms })),
	},
);

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

it(
	'never serves a removed value, an outdated one after the soft window unless renders fail, or calls one valid that is not',
	{ timeout: 60_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(2, 1000),
				fc.boolean(),
				fc.array(fc.tuple(step, fc.boolean()), { maxLength: 60, size: 'max' }),
				async (maxTags, isAhead, steps) => {
					const simulation = createSimulation({ maxTags, isAhead });
					simulation.reset(0);
					for (const [{ does, run }, settle] of steps) {
						if (typeof run === 'number') await vi.advanceTimersByTimeAsync(run);
						else run(simulation);
						// Without settling, the next step happens before anybody could react to this one. An
						// answer from memory is given at once, so that it is judged before the next step.
						if (settle || does.startsWith('ask')) await vi.advanceTimersByTimeAsync(0);
						simulation.checkRenders();
					}
					for (let round = 0; round < 20; round += 1) {
						await vi.advanceTimersByTimeAsync(0);
						simulation.finish(0, { tags: ['a'] });
					}
					await vi.advanceTimersByTimeAsync(0);
					simulation.checkReaders();
					expect(simulation.problems).toEqual([]);
				},
			),
			{ numRuns: 2000 },
		);
	},
);
