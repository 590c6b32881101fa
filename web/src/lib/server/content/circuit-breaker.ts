import { ContentTimeoutError, ContentUnavailableError } from '@lts/content-client';

/** `closed`: requests are made. `open`: they fail at once. */
export type CircuitState = 'closed' | 'open';

/** A request that was not made, because the ones before it were not answered in time. */
export class CircuitOpenError extends ContentUnavailableError {
	override name = 'CircuitOpenError';
}

export interface CircuitBreaker {
	/**
	 * Makes the request and gives its answer, or throws what it throws.
	 * @param signal of who asks: that they gave up says nothing about the content API
	 * @throws {CircuitOpenError} without making it, while the content API is taken to hang
	 */
	run<Answer>(request: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
}

/** So many time-outs in a row, and no reader waits for another. */
const mostTimeouts = 3;
/** Between two looks whether it still hangs. */
const pauseMs = 500;
/** Seconds, for who is told to ask again. */
const retryAfter = 5;

/**
 * Keeps readers from waiting, one after the other, for a content API that hangs. Only time-outs
 * count: whatever else goes wrong, a refused connection too, fails at once by itself. While it is open
 * it looks by itself whether the content API still hangs, so that no reader has to find out, and so
 * that pages are true again a moment after it answers.
 */
export function createCircuitBreaker({
	url,
	hangs,
	onChange,
}: {
	/** Address of the content API, for the error. */
	url: string;
	/** Whether it still does. Settles in bounded time, and does not reject. */
	hangs: () => Promise<boolean>;
	onChange: (state: CircuitState) => void;
}): CircuitBreaker {
	let state: CircuitState = 'closed';
	let timeouts = 0;
	/** Counts changes of state: what began before one says nothing about what came after. */
	let turn = 0;

	function change(next: CircuitState): void {
		if (next === state) return;
		state = next;
		turn += 1;
		if (next === 'open') lookLater(turn);
		onChange(next);
	}

	function lookLater(since: number): void {
		setTimeout(() => void look(since), pauseMs).unref();
	}

	async function look(since: number): Promise<void> {
		if (turn !== since) return;
		const isHanging = await hangs();
		if (turn !== since) return;
		if (isHanging) return lookLater(since);
		// That it can answer something does not say that it answers soon: the first time-out opens again.
		timeouts = mostTimeouts - 1;
		change('closed');
	}

	function answered(): void {
		timeouts = 0;
		change('closed');
	}

	return {
		async run(request, signal) {
			if (state === 'open') throw refusal(url);
			const began = turn;
			try {
				const answer = await request();
				answered();
				return answer;
			} catch (error) {
				if (signal?.aborted) throw error;
				if (!(error instanceof ContentTimeoutError)) answered();
				else if (began === turn) {
					timeouts += 1;
					if (timeouts >= mostTimeouts) change('open');
				}
				throw error;
			}
		},
	};
}

function refusal(url: string): CircuitOpenError {
	return new CircuitOpenError({
		url,
		reason: `is not asked, because ${mostTimeouts} requests in a row were not answered in time`,
		retryAfter,
	});
}
