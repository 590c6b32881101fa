import { OvertakenError, type Answer, type Rendered } from './contract.ts';
import { createTagIndex, type TagChange } from './tag-index.ts';
import { createTaggedCache } from './tagged-cache.ts';

/** A value that knows what it was made of, so that the model can judge it without the index. */
interface Value {
	key: string;
	tags: readonly string[];
	position: number | undefined;
	expires: number | undefined;
	generation: number;
}

interface Running {
	key: string;
	generation: number;
	/** The last change that the cache had been told of when it began. */
	known: number;
	/** Position read before the content; undefined until the render reads. */
	read: number | undefined;
	finish: (rendered: Rendered<Value>) => void;
	fail: (error: Error) => void;
}

interface Reader {
	key: string;
	/** How many renders of the key had finished when the reader asked. */
	finishedBefore: number;
	settled: boolean;
}

type FeedItem = Omit<TagChange, 'at'> | { resetTo: number };

export const softWindowMs = 1000;
const maxRenders = 2;

/**
 * A cache with everything around it in the model's hand: the content and its feed, which may deliver
 * late, twice and out of order, and renders that read and finish when they are told to. Every answer
 * is judged by the list of the changes delivered, as slowly and plainly as possible.
 *
 * Of one process in memory. `world.ts` has processes that are killed, stores, journals and impatient readers, and
 * leaves out what only this proves: that a valid value is a hit and is not lost, that nobody is refused while there
 * is an old value to show, that a key is rendered once at a time and no more than `maxRenders` are; all this also
 * with an index that forgets tags, values without a position, and a cache that renders nothing ahead.
 */
export function createSimulation({ maxTags, isAhead }: { maxTags: number; isAhead: boolean }) {
	const index = createTagIndex({ maxTags });
	const cache = createTaggedCache<Value>({
		index,
		maxBytes: 1000,
		softWindowMs,
		renderTimeoutMs: 4000,
		maxRenders,
		maxQueued: 2,
		...(isAhead && { ahead: { render: begin, maxRunning: 2 } }),
		onEvent(event) {
			if (event.type === 'failed') failures.push({ key: event.key, at: performance.now() });
			if (event.type === 'rendered') finished.push(event.key);
		},
	});
	const undelivered: FeedItem[] = [];
	const failures: { key: string; at: number }[] = [];
	const finished: string[] = [];
	const running: Running[] = [];
	const readers: Reader[] = [];
	const problems: string[] = [];
	/** The last value of each key that may have been stored. */
	const stored = new Map<string, Value>();
	/** When the steady clock began. */
	const origin = Date.now() - performance.now();
	let delivered: TagChange[] = [];
	let generation = 0;
	let floor = 0;
	let head = 0;

	const finishedOf = (key: string) => finished.filter((other) => other === key).length;
	const newerThan = (value: Value) =>
		delivered.filter(
			({ position, tags }) =>
				position > (value.position ?? Infinity) && tags.some((tag) => value.tags.includes(tag)),
		);
	const isGone = (value: Value) =>
		value.generation !== generation ||
		(value.position ?? Infinity) < floor ||
		newerThan(value).some(({ kind }) => kind === 'removed');
	const isValid = (value: Value) =>
		!isGone(value) && newerThan(value).length === 0 && (value.expires ?? Infinity) > Date.now();

	function judgeAnswer(reader: Reader, { value, source }: Answer<Value>): void {
		const problem = (text: string) => problems.push(`${source} answer for ${value.key}: ${text}`);
		if (value.key !== reader.key) problem('belongs to another key');
		if (value.position === undefined) {
			if (source !== 'rendered') problem('was stored without a position');
			return;
		}
		if (isGone(value)) problem('depends on something removed');
		if (source === 'hit' && !isValid(value)) problem('is called valid and is not');
		if (source === 'hit' && generation === 0) problem('was stored before the feed was reached');
		const expires = source === 'rendered' ? Infinity : (value.expires ?? Infinity) - origin;
		const changes = newerThan(value).map(({ at }) => at);
		const overdue = (changes.length > 0 ? changes : [expires]).filter(
			(at) => performance.now() - at >= softWindowMs,
		);
		const renderFailed = failures.some(
			({ key, at }) => key === reader.key && at >= Math.max(...overdue),
		);
		const overtaken = finishedOf(reader.key) - reader.finishedBefore >= 3;
		if (overdue.length > 0 && !renderFailed && !overtaken) {
			problem(`is outdated since ${overdue.join()} at ${performance.now()} though nothing failed`);
		}
	}

	function judgeRefusal(reader: Reader, error: unknown, failuresBefore: number): void {
		const failed = failures.slice(failuresBefore).some(({ key }) => key === reader.key);
		if (!failed && !(error instanceof OvertakenError)) problems.push(`refused: ${String(error)}`);
		const old = stored.get(reader.key);
		// An index that forgets tags may refuse more than the model does.
		if (old && !isGone(old) && maxTags > 10) problems.push(`refused though there is an old value`);
	}

	function begin(key: string, signal: AbortSignal): Promise<Rendered<Value>> {
		const { promise, resolve, reject } = Promise.withResolvers<Rendered<Value>>();
		const end = () => running.splice(running.indexOf(render), 1);
		const render: Running = {
			key,
			generation,
			known: Math.max(0, ...delivered.map(({ position }) => position)),
			read: undefined,
			finish(rendered) {
				end();
				resolve(rendered);
			},
			fail(error) {
				end();
				reject(error);
			},
		};
		running.push(render);
		signal.addEventListener('abort', () => render.fail(signal.reason));
		return promise;
	}

	return {
		problems,
		ask(key: string): void {
			const reader: Reader = { key, finishedBefore: finishedOf(key), settled: false };
			const failuresBefore = failures.length;
			const old = stored.get(key);
			const mustHit = old && isValid(old) && maxTags > 10;
			readers.push(reader);
			cache
				.getOrRender(key, (signal) => begin(key, signal))
				.then(
					(answer) => {
						reader.settled = true;
						judgeAnswer(reader, answer);
						if (mustHit && answer.source !== 'hit') problems.push(`${key}: a valid value was lost`);
					},
					(error: unknown) => {
						reader.settled = true;
						judgeRefusal(reader, error, failuresBefore);
					},
				);
		},
		/** The nth running render reads the content as it is now. */
		read(nth: number): void {
			const render = running[nth % running.length];
			if (render) render.read = head;
		},
		finish(nth: number, more: { tags: string[]; expires?: number; positioned?: boolean }): void {
			const render = running[nth % running.length];
			if (!render) return;
			const { key } = render;
			const position = more.positioned === false ? undefined : (render.read ?? head);
			const expires = more.expires === undefined ? undefined : Date.now() + more.expires;
			const value = { key, tags: more.tags, position, expires, generation: render.generation };
			// As where the feed began anew, or a replica is asked: as good as one that failed.
			if (position !== undefined && position < render.known) {
				failures.push({ key, at: performance.now() });
			}
			render.finish({ value, size: 1, tags: more.tags, position, expires });
			// A reader who asks before the cache has seen the result still waits for it.
			setTimeout(() => {
				if (position !== undefined && generation > 0 && !isGone(value)) stored.set(key, value);
			}, 0);
		},
		fail(nth: number): void {
			running[nth % running.length]?.fail(new Error('failed'));
		},
		change(tags: string[], kind: TagChange['kind']): void {
			head += 1;
			undelivered.push({ position: head, tags, kind });
		},
		/** The content starts over (`to` is then lower than before), or the feed lost its memory. */
		reset(to: number): void {
			head = to;
			undelivered.push({ resetTo: to });
		},
		/** Delivers the nth change, out of order unless it is 0; but nothing passes a reset. */
		deliver(nth: number): void {
			const barrier = undelivered.findIndex((item) => 'resetTo' in item);
			const reachable = barrier === -1 ? undelivered.length : Math.max(barrier, 1);
			const [item] = undelivered.splice(nth % Math.max(reachable, 1), 1);
			if (!item) return;
			if ('resetTo' in item) {
				generation += 1;
				floor = item.resetTo;
				delivered = [];
				index.reset(item.resetTo);
			} else if (generation > 0) {
				const change = { ...item, at: performance.now() };
				delivered.push(change);
				index.apply(change);
			}
		},
		deliverAgain(nth: number): void {
			const change = delivered[nth % delivered.length];
			if (change) index.apply({ ...change, at: performance.now() });
		},
		checkRenders(): void {
			const keys = running.map(({ key }) => key);
			if (new Set(keys).size !== keys.length) problems.push('two renders of a key at a time');
			if (keys.length > maxRenders) problems.push(`${keys.length} renders at a time`);
		},
		isBusy: () => running.length > 0,
		checkReaders(): void {
			if (readers.some(({ settled }) => !settled)) problems.push('a reader never got an answer');
		},
	};
}
