/** Too much is waiting already. Ask again in a moment. */
export class OverloadedError extends Error {
	override name = 'OverloadedError';
}

export interface Limiter {
	readonly running: number;
	readonly queued: number;
	/**
	 * Runs `task` when there is room. Its place is free again when it settles or `signal` aborts.
	 * Rejects with `OverloadedError` when the queue is full, and with the signal's reason.
	 */
	run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Lets at most `maxRunning` tasks run at a time; `maxQueued` more wait for their turn, in order. */
export function createLimiter({
	maxRunning,
	maxQueued,
}: {
	maxRunning: number;
	maxQueued: number;
}): Limiter {
	const queue = new Set<() => void>();
	let running = 0;

	function waitForTurn(signal: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const leave = () => {
				queue.delete(enter);
				reject(signal.reason);
			};
			const enter = () => {
				signal.removeEventListener('abort', leave);
				resolve();
			};
			queue.add(enter);
			signal.addEventListener('abort', leave, { once: true });
		});
	}

	/** Hands the place on, so that `running` never exceeds its bound in between. */
	function release(): void {
		const [next] = queue;
		if (!next) {
			running -= 1;
			return;
		}
		queue.delete(next);
		next();
	}

	return {
		get running() {
			return running;
		},
		get queued() {
			return queue.size;
		},
		async run(task, signal) {
			signal.throwIfAborted();
			if (running < maxRunning) running += 1;
			else if (queue.size < maxQueued) await waitForTurn(signal);
			else throw new OverloadedError(`${maxQueued} tasks are waiting already.`);
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
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
