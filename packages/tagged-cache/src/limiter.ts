/** Too much is waiting already. Ask again in a moment. */
export class OverloadedError extends Error {
	override name = 'OverloadedError';
}

/**
 * How pressing a task is. What follows something that readers have goes before what nobody had yet: who asks for
 * more and more that is new must not keep others from what changed.
 */
export const rank = {
	/** Nobody waits for it. */
	ahead: 0,
	/** Somebody waits for something new. */
	first: 1,
	/** It follows what readers have and has become outdated. */
	successor: 2,
} as const;

export type Rank = (typeof rank)[keyof typeof rank];

/** May become more pressing while it waits. */
export interface Turn {
	rank: Rank;
}

export interface Limiter {
	readonly running: number;
	readonly queued: number;
	/**
	 * Runs `task` when there is room. Its place is free again when it settles or `signal` aborts.
	 * Rejects with `OverloadedError` when the queue is full, and with the signal's reason.
	 * @param turn somebody waits for it when left out
	 */
	run<T>(task: () => Promise<T>, signal: AbortSignal, turn?: Turn): Promise<T>;
}

interface Waiting {
	turn: Turn;
	enter: () => void;
	leave: (reason: unknown) => void;
}

/**
 * Lets at most `maxRunning` tasks run at a time; `maxQueued` more wait for their turn: the most pressing first,
 * in order; of those for which nobody waits the last one first, for it is wanted now. In a full queue one of the
 * least pressing gives its place to one that is more so: the oldest of those for which nobody waits, else the
 * one that has waited least.
 */
export function createLimiter({
	maxRunning,
	maxQueued,
}: {
	maxRunning: number;
	maxQueued: number;
}): Limiter {
	const queue = new Set<Waiting>();
	let running = 0;

	function waitForTurn(signal: AbortSignal, turn: Turn): Promise<void> {
		return new Promise((resolve, reject) => {
			const leave = (reason: unknown) => {
				signal.removeEventListener('abort', onAbort);
				queue.delete(waiting);
				reject(reason);
			};
			const enter = () => {
				signal.removeEventListener('abort', onAbort);
				queue.delete(waiting);
				resolve();
			};
			const waiting: Waiting = { turn, enter, leave };
			const onAbort = () => leave(signal.reason);
			queue.add(waiting);
			signal.addEventListener('abort', onAbort, { once: true });
		});
	}

	function findNext(): Waiting | undefined {
		let best: Waiting | undefined;
		for (const waiting of queue) {
			const { rank: own } = waiting.turn;
			if (own === rank.successor) return waiting;
			const other = best?.turn.rank ?? rank.ahead;
			if (own > other || (own === rank.ahead && other === rank.ahead)) best = waiting;
		}
		return best;
	}

	/** False when all in the full queue are as pressing. */
	function makeRoom(turn: Turn): boolean {
		let least: Waiting | undefined;
		for (const waiting of queue) {
			const { rank: own } = waiting.turn;
			if (own >= turn.rank) continue;
			const other = least?.turn.rank ?? turn.rank;
			if (own < other || (own === rank.first && other === rank.first)) least = waiting;
		}
		least?.leave(overloaded());
		return least !== undefined;
	}

	const overloaded = () => new OverloadedError(`${maxQueued} tasks are waiting already.`);

	/** Hands the place on, so that `running` never exceeds its bound in between. */
	function release(): void {
		const next = findNext();
		if (next) next.enter();
		else running -= 1;
	}

	return {
		get running() {
			return running;
		},
		get queued() {
			return queue.size;
		},
		async run(task, signal, turn = { rank: rank.first }) {
			signal.throwIfAborted();
			if (running < maxRunning) running += 1;
			else if (queue.size < maxQueued || makeRoom(turn)) {
				await waitForTurn(signal, turn);
			} else throw overloaded();
			try {
				signal.throwIfAborted();
				return await Promise.race([task(), whenAborted(signal)]);
			} finally {
				release();
			}
		},
	};
}

function whenAborted(signal: AbortSignal): Promise<never> {
	return new Promise((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), {
			once: true,
		});
	});
}
