/** When a message is sent again that was not taken, all in milliseconds. */
export interface Schedule {
	/** Before the second attempt. */
	firstMs: number;
	/** Each pause is so many times the one before. */
	factor: number;
	longestMs: number;
	/** How long attempts go on; then the message is given up. */
	windowMs: number;
	/** The largest part of a pause that chance adds to it. */
	jitter: number;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * 5 s, 20 s, 80 s, 5 min, 21 min, 85 min, 6 h, then every 8 h, each a little later by chance, for
 * three days: a restart costs seconds, a broken weekend costs nothing.
 */
export const usualSchedule: Schedule = {
	firstMs: 5_000,
	factor: 4,
	longestMs: 8 * hour,
	windowMs: 72 * hour,
	jitter: 0.2,
};

/**
 * When to try again, null to give up.
 *
 * @param attempts how many were made, at least 1
 * @param until the end of the window, in milliseconds since 1970 as `now`
 * @param retryAfterMs what the receiver asked for; it can only make the pause longer
 * @param random from 0 to 1
 */
export function nextAttempt(options: {
	schedule: Schedule;
	attempts: number;
	now: number;
	until: number;
	retryAfterMs: number | null;
	random?: number;
}): Date | null {
	const { attempts, now, random = Math.random(), retryAfterMs, schedule, until } = options;
	const { factor, firstMs, jitter, longestMs } = schedule;
	const pause = Math.min(firstMs * factor ** (attempts - 1), longestMs) * (1 + jitter * random);
	const at = now + Math.max(pause, retryAfterMs ?? 0);
	return at > until ? null : new Date(at);
}
