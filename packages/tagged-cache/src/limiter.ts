/** Too much is waiting already. Ask again in a moment. */
export class OverloadedError extends Error {
	override name = 'OverloadedError';
}

/** May become urgent while it waits. */
export interface Turn {
	/** Somebody waits for it. */
	isUrgent: boolean;
}

export interface Limiter {
	readonly running: number;
	readonly queued: number;
	/**
	 * Runs `task` when there is room. Its place is free again when it settles or `signal` aborts.
	 * Rejects with `OverloadedError` when the queue is full, and with the signal's reason.
	 * @param turn urgent when left out
	 */
	run<T>(task: () => Promise<T>, signal: AbortSignal, turn?: Turn): Promise<T>;
}

interface Waiting {
	turn: Turn;
	enter: () => void;
	leave: (reason: unknown) => void;
}

/**
 * Lets at most `maxRunning` tasks run at a time; `maxQueued` more wait for their turn: the urgent ones in
 * order, then the others, the last one first, for it is wanted now. In a full queue the oldest that is not
 * urgent gives its place to one that is.
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
		let last: Waiting | undefined;
		for (const waiting of queue) {
			if (waiting.turn.isUrgent) return waiting;
			last = waiting;
		}
		return last;
	}

	/** False when nobody in the full queue can wait. */
	function makeRoom(): boolean {
		for (const { turn, leave } of queue) {
			if (turn.isUrgent) continue;
			leave(overloaded());
			return true;
		}
		return false;
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
		async run(task, signal, turn = { isUrgent: true }) {
			signal.throwIfAborted();
			if (running < maxRunning) running += 1;
			else if (queue.size < maxQueued || (turn.isUrgent && makeRoom())) {
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
