import { systemClock } from './clock.ts';
import {
	OvertakenError,
	type AheadOptions,
	type Answer,
	type Render,
	type TaggedCache,
	type TaggedCacheOptions,
} from './contract.ts';
import { withDeadline } from './deadline.ts';
import { earliest, type Entry } from './entry.ts';
import { createJudge } from './judge.ts';
import { createLimiter, rank, type Rank, type Turn } from './limiter.ts';
import { createMemory } from './memory.ts';
import { createPatience } from './patience.ts';
import { createRenderAhead, type Candidate } from './render-ahead.ts';
import { createSecondTier } from './second-tier.ts';
import { touchUsed } from './touch-used.ts';

/** See README.md for what it guarantees. */
export function createTaggedCache<V>(options: TaggedCacheOptions<V>): TaggedCache<V> {
	const { index, maxBytes, clock = systemClock, onEvent = () => undefined } = options;
	const { wall, steady } = clock;
	const { softWindowMs = 1000, renderTimeoutMs = 10_000, maxAttempts = 3 } = options;
	const waitFor = createPatience(options, clock);
	const { retryMs = 1000, failureMemoryMs = 30_000 } = options;
	const { maxRenders = 8, maxQueued = 512, maxAgeMs = Infinity } = options;
	const { isTrusted = () => true, isComplete = () => true, mayFallBack = () => true } = options;
	const limiter = createLimiter({ maxRunning: maxRenders, maxQueued });
	const memory = createMemory<V>({ maxBytes, maxMinor: options.maxMinor });
	const { major, minor, find, peek } = memory;
	const flights = new Map<string, { entry: Promise<Entry<V>>; turn: Turn }>();
	const tier = options.tier && createSecondTier({ tier: options.tier, index, clock });
	const { judgeTags, judgeTime, judge, inWindow } = createJudge({
		index,
		clock,
		softWindowMs,
		isTrusted,
	});

	function isStorable(entry: Entry<V>): entry is Entry<V> & { position: number } {
		if (entry.position === undefined || index.generation === 0) return false;
		return judgeTags(entry).state !== 'removed';
	}

	/** In memory. */
	function hold(key: string, entry: Entry<V>): boolean {
		if (entry.expires !== undefined && !entry.minor) renderAhead?.noticeAt(entry.expires);
		return memory.put(key, entry);
	}

	function store(key: string, entry: Entry<V>): boolean {
		const hadMajor = major.has(key);
		if (!isStorable(entry)) return false;
		if (!entry.minor) tier?.keep(key, { ...entry, epoch: index.epoch });
		// Minor ones are not worth a place outside, but what they replace is to leave it.
		else if (hadMajor) tier?.forget(key);
		return hold(key, entry);
	}

	/** What the stores have, unless the memory has something as new. */
	async function recall(key: string): Promise<Entry<V> | undefined> {
		const kept = await tier?.recall(key);
		if (kept?.epoch !== index.epoch) return undefined;
		const { generation } = index;
		const old = peek(key);
		const isNews = old?.generation !== generation || (old.position ?? -1) < kept.position;
		const askedAt = old?.askedAt ?? steady();
		const expires = earliest(kept.expires, wall() + maxAgeMs);
		const entry = { ...kept, expires, generation, askedAt, currentAt: -1, isRecalled: true };
		return isNews && isStorable(entry) && hold(key, entry) ? entry : undefined;
	}

	function answerWith(entry: Entry<V>, source: Answer<V>['source']): Answer<V> {
		const { value, position } = entry;
		if (position === undefined || judgeTags(entry).state !== 'current') {
			return { value, source, asOf: position };
		}
		return { value, source, asOf: Math.max(position, index.position) };
	}

	/** The one render of a key at a time. */
	function render(key: string, make: Render<V>, turn: Turn): Promise<Entry<V>> {
		const running = flights.get(key);
		if (running) {
			if (turn.rank > running.turn.rank) running.turn.rank = turn.rank;
			return running.entry;
		}
		const startedAt = steady();
		const flight = withDeadline(renderTimeoutMs, async (signal) => {
			const recalled = tier && (await recall(key));
			if (recalled && judge(recalled).state === 'current') return recalled;
			const task = async () => {
				const { generation, version } = index;
				const madeAt = wall();
				const rendered = await make(signal);
				// Whoever waited has gone: a newer render may have been stored meanwhile.
				signal.throwIfAborted();
				const askedAt = peek(key)?.askedAt ?? steady();
				const expires = earliest(rendered.expires, madeAt + maxAgeMs);
				const own = { expires, generation, madeAt, askedAt, currentAt: -1 };
				const entry: Entry<V> = { ...rendered, ...own };
				// Nothing was applied meanwhile, and it is outdated: whoever was asked does not know it yet.
				const isBehind = index.version === version && judgeTags(entry).state === 'outdated';
				if (isBehind) entry.failure = { version, at: steady() };
				const stored = store(key, entry);
				onEvent({ type: 'rendered', key, ms: steady() - startedAt, size: entry.size, stored });
				return entry;
			};
			return limiter.run(task, signal, turn).finally(() => renderAhead?.proceed());
		})
			.catch((error: unknown) => {
				const old = find(key);
				if (old && mayFallBack(error)) old.failure = { version: index.version, at: steady() };
				onEvent({ type: 'failed', key, ms: steady() - startedAt, error });
				throw error;
			})
			.finally(() => flights.delete(key));
		flights.set(key, { entry: flight, turn });
		return flight;
	}

	/** Of a render that a reader asked for. What is minor anybody may cause: it goes before nothing. */
	function rankOf(key: string): Rank {
		const old = peek(key);
		return old && !old.minor ? rank.successor : rank.first;
	}

	function renderInBackground(key: string, make: Render<V>): void {
		// The failure itself was told to the listener by the render.
		render(key, make, { rank: rankOf(key) }).catch(() => undefined);
	}

	/** True when the old value is to be shown without waiting, since its render just failed. */
	function failedLately({ failure, expires = Infinity }: Entry<V>): boolean {
		if (failure?.version !== index.version) return false;
		const expiredMs = wall() - expires;
		const failedMs = steady() - failure.at;
		// What failed before the value expired excuses nothing since.
		return failedMs < failureMemoryMs && (expiredMs < 0 || failedMs <= expiredMs);
	}

	function mayStandIn(entry: Entry<V>, error: unknown): boolean {
		return isComplete() && judgeTags(entry).state !== 'removed' && mayFallBack(error);
	}

	function fallback(entry: Entry<V> | undefined, error: unknown): Answer<V> {
		if (!entry || !mayStandIn(entry, error)) throw error;
		return { value: entry.value, source: 'fallback', asOf: entry.position };
	}

	/** The render's value; or the old one, where there is one and the reader has waited long enough. */
	function patiently(key: string, flight: Promise<Entry<V>>): Promise<Entry<V> | Answer<V>> {
		return waitFor(flight, (tooSlow) => {
			const old = find(key);
			if (!old || !mayStandIn(old, tooSlow)) return undefined;
			old.failure = { version: index.version, at: steady() };
			return fallback(old, tooSlow);
		});
	}

	async function renderAndWait(key: string, make: Render<V>): Promise<Answer<V>> {
		let newest: Entry<V> | undefined;
		for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
			// A render that began before its reader asked may miss what the reader was told of.
			const isEarlier = attempt === 0 && flights.has(key);
			try {
				const made = await patiently(key, render(key, make, { rank: rankOf(key) }));
				if ('source' in made) return made;
				newest = made;
				newest.askedAt = steady();
			} catch (error) {
				return fallback(find(key) ?? newest, error);
			}
			if (isEarlier && !isTrusted()) continue;
			const verdict = judgeTags(newest);
			if (verdict.state === 'current' || (verdict.state === 'outdated' && inWindow(verdict))) {
				if (!newest.isRecalled) return answerWith(newest, 'rendered');
				return answerWith(newest, verdict.state === 'current' ? 'recalled' : 'stale');
			}
			// To ask again at once would be of no use.
			if (!isEarlier && verdict.state === 'outdated' && failedLately(newest)) break;
		}
		const overtaken = new OvertakenError(`"${key}" changed during ${maxAttempts} renders.`);
		return fallback(find(key) ?? newest, overtaken);
	}

	async function getOrRender(key: string, make: Render<V>): Promise<Answer<V>> {
		const entry = find(key);
		if (!entry) return renderAndWait(key, make);
		entry.askedAt = steady();
		const verdict = judge(entry);
		if (verdict.state === 'current') return answerWith(entry, 'hit');
		const { value, position: asOf } = entry;
		if (verdict.state === 'outdated' && inWindow(verdict)) {
			renderInBackground(key, make);
			return { value, source: 'stale', asOf };
		}
		if (verdict.state === 'outdated' && isComplete() && failedLately(entry)) {
			if (steady() - (entry.failure?.at ?? 0) >= retryMs) renderInBackground(key, make);
			return { value, source: 'fallback', asOf };
		}
		return renderAndWait(key, make);
	}

	const stopTouching =
		tier &&
		touchUsed({
			entries: () => major.entries(),
			async touch(key, entry) {
				if (isStorable(entry)) await tier.touch(key, { ...entry, epoch: index.epoch });
			},
			everyMs: options.tier?.touchMs ?? 60_000,
			clock,
		});

	const renderAhead = options.ahead && startRenderAhead(options.ahead);

	function startRenderAhead({ render: make, ...bounds }: AheadOptions<V>) {
		const { maxRunning = 4, maxEntries = 1000, maxOutdated = 100, recentMs = 3_600_000 } = bounds;

		/** Without the minor ones, which anybody may cause. */
		function* findCandidates(): Generator<Candidate> {
			let seen = 0;
			for (const [key, entry] of major.entries()) {
				seen += 1;
				if (seen > maxEntries) return;
				const { askedAt, failure } = entry;
				if (steady() - askedAt >= recentMs) continue;
				const { state } = judgeTime(entry);
				if (state !== 'current') yield { key, state, askedAt, failed: failure !== undefined };
				else if (entry.expires !== undefined) started.noticeAt(entry.expires);
			}
		}

		async function renderAnew(key: string): Promise<void> {
			let entry = major.peek(key);
			for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
				if (!entry || judgeTime(entry).state === 'current') return;
				entry = await render(key, (signal) => make(key, signal), { rank: rank.ahead });
			}
		}

		const hasRoom = () => limiter.running < maxRenders;
		const started = createRenderAhead({
			findCandidates,
			render: renderAnew,
			hasRoom,
			maxRunning,
			maxOutdated,
			clock,
		});
		index.onApplied(started.notice);
		return started;
	}

	return {
		async getOrRender(key, make) {
			const answer = await getOrRender(key, make);
			onEvent({ type: 'answered', key, source: answer.source });
			return answer;
		},
		getCurrent(key) {
			const entry = find(key);
			if (!entry || judge(entry).state !== 'current') return undefined;
			entry.askedAt = steady();
			onEvent({ type: 'answered', key, source: 'hit' });
			return answerWith(entry, 'hit');
		},
		async holds(key) {
			const entry = peek(key) ?? (tier && (await recall(key)));
			return entry !== undefined && judgeTags(entry).state !== 'removed';
		},
		stats: () => ({
			entries: major.size,
			bytes: major.calculatedSize + minor.calculatedSize,
			minor: minor.size,
			rendering: limiter.running,
			queued: limiter.queued,
			stored: tier?.stats() ?? { entries: 0, bytes: 0, failures: 0, damaged: 0 },
		}),
		recentKeys: (count) => [...major.keys()].slice(0, count),
		untilStoresAnswer: async (ms) => tier?.untilAnswers(ms),
		storeStatus: () => tier?.status() ?? [],
		async close() {
			renderAhead?.close();
			stopTouching?.();
			await tier?.close();
		},
	};
}
