export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** The smallest value that at least the share `part` of all do not exceed; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

/**
 * Gives ranks from 0 to `count` − 1 as readers choose pages: the nth in proportion to 1/n (Zipf).
 * @param random gives numbers from 0 up to, not including, 1
 */
export function zipf(count: number, random: () => number): () => number {
	const sums = new Float64Array(count);
	let sum = 0;
	for (let rank = 0; rank < count; rank += 1) {
		sum += 1 / (rank + 1);
		sums[rank] = sum;
	}
	return () => {
		const wanted = random() * sum;
		let low = 0;
		let high = count - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] ?? 0) > wanted) high = middle;
			else low = middle + 1;
		}
		return low;
	};
}

/** The same numbers in each run: mulberry32, by Tommy Ettinger, public domain. */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
