import { ContentTimeoutError, ContentUnavailableError } from '@lts/content-client';

/**
 * `closed`: requests are made. `open`: they fail at once. `half-open`: one is on its way to find out
 * whether the content API answers again; the others fail at once.
 */
export type CircuitState = 'closed' | 'open' | 'half-open';

/** A request that was not made, because the ones before it were not answered in time. */
export class CircuitOpenError extends ContentUnavailableError {
	override name = 'CircuitOpenError';
}

export interface CircuitBreaker {
	/**
	 * Makes the request and gives its answer, or throws what it throws.
	 * @throws {CircuitOpenError} without making it, while the content API is taken to hang
	 */
	run<Answer>(request: () => Promise<Answer>): Promise<Answer>;
}

/** So many time-outs in a row, and no reader waits for another. */
const mostTimeouts = 3;
/** After this long one request finds out whether the content API answers again. */
const pauseMs = 5000;

/**
 * Keeps readers from waiting, one after the other, for a content API that hangs. Only time-outs
 * count: whatever else goes wrong, a refused connection too, fails at once by itself.
 */
export function createCircuitBreaker({
	url,
	onChange,
	now = () => performance.now(),
}: {
	/** Address of the content API, for the error. */
	url: string;
	onChange: (state: CircuitState) => void;
	/** Milliseconds of a clock that is never set. */
	now?: () => number;
}): CircuitBreaker {
	let state: CircuitState = 'closed';
	let timeouts = 0;
	let openedAt = 0;
	/** Counts changes of state: what began before one says nothing about what came after. */
	let turn = 0;

	function change(next: CircuitState): void {
		if (next === state) return;
		state = next;
		timeouts = 0;
		turn += 1;
		if (next === 'open') openedAt = now();
		onChange(next);
	}

	function timedOut(): void {
		timeouts += 1;
		if (state === 'half-open' || timeouts >= mostTimeouts) change('open');
	}

	return {
		async run(request) {
			if (state === 'open' && now() - openedAt >= pauseMs) change('half-open');
			else if (state !== 'closed') throw refusal(url);
			const began = turn;
			try {
				const answer = await request();
				timeouts = 0;
				change('closed');
				return answer;
			} catch (error) {
				if (error instanceof ContentTimeoutError) {
					if (began === turn) timedOut();
				} else {
					timeouts = 0;
					change('closed');
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
		retryAfter: pauseMs / 1000,
	});
}
