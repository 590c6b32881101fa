export interface Bell {
	ring(): void;
	/** True when it was rung, also before the call; false after the given milliseconds without. */
	wait(timeoutMs: number): Promise<boolean>;
}

/** Wakes one waiter. A ring while nobody waits is kept for the next wait, several count as one. */
export function createBell(): Bell {
	let isRung = false;
	let answer: (() => void) | null = null;
	return {
		ring() {
			isRung = true;
			answer?.();
		},
		async wait(timeoutMs) {
			if (!isRung) {
				await new Promise<void>((resolve) => {
					const timer = setTimeout(resolve, timeoutMs);
					answer = () => {
						clearTimeout(timer);
						resolve();
					};
				});
				answer = null;
			}
			const wasRung = isRung;
			isRung = false;
			return wasRung;
		},
	};
}
