import type { Clock } from './clock.ts';

/** Tells whether what is measured takes long at the moment. */
export interface Pace {
	/** Since one took longer than `slowMs`, until one takes less. */
	isSlow(): boolean;
	/** Runs it, and takes note of how long it takes. One that fails early proves nothing. */
	measure<T>(run: () => Promise<T>): Promise<T>;
}

export function createPace({
	slowMs,
	clock: { steady },
}: {
	slowMs: number;
	clock: Pick<Clock, 'steady'>;
}): Pace {
	let isSlow = false;
	return {
		isSlow: () => isSlow,
		async measure(run) {
			const startedAt = steady();
			const overdue = setTimeout(() => (isSlow = true), slowMs);
			try {
				const result = await run();
				if (steady() - startedAt < slowMs) isSlow = false;
				return result;
			} finally {
				clearTimeout(overdue);
			}
		},
	};
}
