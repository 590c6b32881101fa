import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OvertakenError, type Answer, type Rendered } from './contract.ts';
import { createTagIndex, type TagChange } from './tag-index.ts';
import { createTaggedCache } from './tagged-cache.ts';

interface Value {
	tags: readonly string[];
	position: number;
}

class GoneError extends Error {}

/**
 * A cache without a soft window in front of content whose feed may be cut: what a server needs that
 * tells its readers of changes itself. The model knows every change, also those not yet delivered.
 */
function createModel() {
	const index = createTagIndex();
	index.reset(0);
	const made: TagChange[] = [];
	const undelivered: TagChange[] = [];
	const running: { read?: number; settle: (rendered: Rendered<Value> | Error) => void }[] = [];
	const problems: string[] = [];
	let isCut = false;
	const cache = createTaggedCache<Value>({
		index,
		maxBytes: 1000,
		softWindowMs: 0,
		retryMs: 500,
		isTrusted: () => !isCut,
		mayFallBack: (error) => error instanceof GoneError || error instanceof OvertakenError,
	});
	const head = () => made.length;
	const changesOf = ({ tags, position }: Value, upTo: number) =>
		made.filter(
			(change) =>
				change.position > position &&
				change.position <= upTo &&
				change.tags.some((tag) => tags.includes(tag)),
		);

	function judge({ value, source, asOf = -1 }: Answer<Value>, told: number, delivered: number) {
		const overtaken = changesOf(value, delivered);
		if (overtaken.some(({ kind }) => kind === 'removed')) problems.push(`${source}: removed`);
		if (changesOf(value, asOf).length > 0) problems.push(`${source}: is not as of ${asOf}`);
		if (source === 'stale') problems.push('there is no soft window');
		if (source !== 'fallback' && asOf < told) problems.push(`${source}: ${asOf} after ${told}`);
	}

	return {
		problems,
		ask(key: string): void {
			// While the feed reaches us readers know no more than we do; else they may know everything.
			const told = isCut ? head() : index.position;
			const { promise, resolve, reject } = Promise.withResolvers<Rendered<Value>>();
			const current = cache.getCurrent(key);
			if (current) {
				if (isCut) problems.push('a hit without a feed');
				return judge(current, told, index.position);
			}
			const make = () => {
				running.push({
					settle: (rendered) => (rendered instanceof Error ? reject(rendered) : resolve(rendered)),
				});
				return promise;
			};
			cache.getOrRender(key, make).then(
				(answer) => judge(answer, told, index.position),
				() => undefined,
			);
		},
		read(nth: number): void {
			const render = running[nth % running.length];
			if (render) render.read ??= head();
		},
		finish(nth: number, tags: string[]): void {
			const [render] = running.splice(nth % Math.max(1, running.length), 1);
			const position = render?.read ?? head();
			render?.settle({ value: { tags, position }, size: 1, tags, position });
		},
		fail(nth: number, error: Error): void {
			const [render] = running.splice(nth % Math.max(1, running.length), 1);
			render?.settle(error);
		},
		change(tags: string[], kind: TagChange['kind']): void {
			const change = { position: head() + 1, tags, kind, at: performance.now() };
			made.push(change);
			undelivered.push(change);
		},
		deliver(): void {
			const change = isCut ? undefined : undelivered.shift();
			if (change) index.apply({ ...change, at: performance.now() });
		},
		cut: () => void (isCut = true),
		restore(): void {
			isCut = false;
			for (const change of undelivered.splice(0)) index.apply({ ...change, at: performance.now() });
		},
	};
}

type Model = ReturnType<typeof createModel>;
const tags = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
const nth = fc.nat(3);
const step: fc.Arbitrary<(model: Model) => void> = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom('x', 'y').map((key) => (m: Model) => m.ask(key)) },
	{ weight: 4, arbitrary: nth.map((n) => (m: Model) => m.read(n)) },
	{
		weight: 8,
		arbitrary: fc.tuple(nth, tags).map(
			([n, t]) =>
				(m: Model) =>
					m.finish(n, t),
		),
	},
	{ weight: 1, arbitrary: nth.map((n) => (m: Model) => m.fail(n, new GoneError())) },
	{ weight: 1, arbitrary: nth.map((n) => (m: Model) => m.fail(n, new Error('other'))) },
	{ weight: 4, arbitrary: tags.map((t) => (m: Model) => m.change(t, 'changed')) },
	{ weight: 2, arbitrary: tags.map((t) => (m: Model) => m.change(t, 'removed')) },
	{ weight: 6, arbitrary: fc.constant((m: Model) => m.deliver()) },
	{ weight: 1, arbitrary: fc.constant((m: Model) => m.cut()) },
	{ weight: 2, arbitrary: fc.constant((m: Model) => m.restore()) },
);

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

it(
	'without a soft window never gives out what is older than what its readers were told of',
	{ timeout: 60_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(step, fc.nat(300)), { maxLength: 60, size: 'max' }),
				async (steps) => {
					const model = createModel();
					for (const [run, ms] of steps) {
						run(model);
						await vi.advanceTimersByTimeAsync(ms < 200 ? 0 : ms);
					}
					expect(model.problems).toEqual([]);
				},
			),
			{ numRuns: 1500 },
		);
	},
);
