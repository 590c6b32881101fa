/** A virtual machine stands still now and then while its clock goes on: nobody on it is slow because of that. */
const everyMs = 20;
const leastMs = 100;

const stops: { at: number; ms: number }[] = [];
let lastAt = performance.now();

setInterval(() => {
	const now = performance.now();
	const ms = now - lastAt - everyMs;
	if (ms > leastMs) stops.push({ at: now, ms });
	lastAt = now;
}, everyMs).unref();

/**
 * How long nobody on this machine ran since then, by what this process missed of its own time.
 * @param since by `performance.now()`
 * @returns milliseconds
 */
export function frozenSince(since: number): number {
	return stops.filter(({ at }) => at > since).reduce((sum, { ms }) => sum + ms, 0);
}
