/** Tells whether what is measured takes long at the moment. */
export interface Pace {
	/** Since one took longer than `slowMs`, until one takes less. */
	isSlow(): boolean;
	/** Runs it, and takes note of how long it takes. One that fails early proves nothing. */
	measure<T>(run: () => Promise<T>): Promise<T>;
}

export function createPace({ slowMs, now }: { slowMs: number; now: () => number }): Pace {
	let isSlow = false;
	return {
		isSlow: () => isSlow,
		async measure(run) {
			const startedAt = now();
			const overdue = setTimeout(() => (isSlow = true), slowMs);
			try {
				const result = await run();
				if (now() - startedAt < slowMs) isSlow = false;
				return result;
			} finally {
				clearTimeout(overdue);
			}
		},
	};
}
