import type { Clock } from './clock.ts';
import type { Verdict } from './tag-index.ts';

/** An entry that is not current, and was asked for lately. */
export interface Candidate {
	key: string;
	state: Exclude<Verdict['state'], 'current'>;
	/** When a reader last asked for it, in milliseconds on the steady clock. */
	askedAt: number;
	/** True when it could not be rendered anew already. */
	failed: boolean;
}

export interface RenderAhead {
	/** Something changed, was removed, or everything was forgotten: entries may have to be made anew. */
	notice(kind: 'changed' | 'removed'): void;
	/** An entry becomes outdated by itself at this time, in milliseconds since 1970. */
	noticeAt(time: number): void;
	/** There may be room for another render. */
	proceed(): void;
	/** Starts nothing any more. */
	close(): void;
}

/** Until the entries are looked through: a moment in which changes that come together are gathered. */
const delayMs = { removed: 5, changed: 500 };
/** The entries are not looked through more often than this, however many changes come. */
const restMs = 250;
/** When so many renders fail in a row, the others would too: all of them wait. */
const maxFailures = 3;
/** Timers cannot be set for later than some weeks, and the clock may be set; a look more does no harm. */
const longestWaitMs = 3_600_000;
const pauseMs = { first: 5000, longest: 60_000 };

/**
 * Renders entries anew before anybody asks. There is one queue, which every look replaces: a key
 * waits in it once, so a burst of changes cannot make it grow.
 */
export function createRenderAhead({
	findCandidates,
	render,
	hasRoom,
	maxRunning,
	maxOutdated,
	clock: { wall, steady },
}: {
	findCandidates: () => Iterable<Candidate>;
	/** Renders a key until it is current. Rejects when it cannot. */
	render: (key: string) => Promise<void>;
	/** False while readers need every place. */
	hasRoom: () => boolean;
	maxRunning: number;
	/** How many entries that are outdated, not removed, are rendered for one look. */
	maxOutdated: number;
	clock: Clock;
}): RenderAhead {
	let queue: string[] = [];
	const running = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	let dueAt = Infinity;
	let lookedAt = -Infinity;
	let failures = 0;
	let pause = pauseMs.first;
	let isClosed = false;

	function lookIn(ms: number): void {
		if (isClosed) return;
		const wait = Math.max(ms, lookedAt + restMs - steady());
		if (steady() + wait >= dueAt) return;
		clearTimeout(timer);
		dueAt = steady() + wait;
		timer = setTimeout(look, wait);
		timer.unref();
	}

	function look(): void {
		dueAt = Infinity;
		lookedAt = steady();
		queue = inOrder(findCandidates(), maxOutdated);
		proceed();
	}

	function proceed(): void {
		while (queue.length > 0 && running.size < maxRunning && hasRoom()) {
			const key = queue.shift();
			if (key !== undefined && !running.has(key)) void run(key);
		}
	}

	async function run(key: string): Promise<void> {
		running.add(key);
		try {
			await render(key);
			failures = 0;
			pause = pauseMs.first;
		} catch {
			// The error itself was told to the cache's listener.
			failures += 1;
			if (failures >= maxFailures) rest();
		}
		running.delete(key);
		proceed();
	}

	function rest(): void {
		queue = [];
		// Those that ran beside the last failure may fail too: one pause for all of them.
		if (dueAt !== Infinity) return;
		lookIn(pause);
		pause = Math.min(2 * pause, pauseMs.longest);
	}

	return {
		notice: (kind) => lookIn(delayMs[kind]),
		noticeAt: (time) => lookIn(Math.min(Math.max(0, time - wall()), longestWaitMs)),
		proceed,
		close() {
			isClosed = true;
			queue = [];
			clearTimeout(timer);
		},
	};
}

/** The removed before the outdated, those that failed last, and what was asked for last first. */
function inOrder(candidates: Iterable<Candidate>, maxOutdated: number): string[] {
	const sorted = [...candidates].sort(
		(a, b) => Number(a.failed) - Number(b.failed) || b.askedAt - a.askedAt,
	);
	const removed = sorted.filter(({ state }) => state === 'removed');
	const outdated = sorted.filter(({ state }) => state === 'outdated').slice(0, maxOutdated);
	return [...removed, ...outdated].map(({ key }) => key);
}
