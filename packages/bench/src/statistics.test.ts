import { expect, it } from 'vitest';
import { median, quantile, seededRandom, zipf } from './statistics.ts';

it('takes the value that enough others do not exceed', () => {
	const values = [5, 1, 4, 2, 3];
	expect(median(values)).toBe(3);
	expect(quantile(values, 0.2)).toBe(1);
	expect(quantile(values, 0.95)).toBe(5);
	expect(median([])).toBeNaN();
});

it('chooses the nth page in proportion to 1/n', () => {
	const choose = zipf(100, seededRandom(1));
	const counts = Array.from({ length: 100 }, () => 0);
	for (let time = 0; time < 100_000; time += 1) {
		const rank = choose();
		counts[rank] = (counts[rank] ?? 0) + 1;
	}
	// The sum of 1/n up to 100 is 5.187.
	const share = (rank: number) => (counts[rank] ?? 0) / 100_000;
	expect(share(0)).toBeCloseTo(1 / 5.187, 2);
	expect(share(9)).toBeCloseTo(1 / 51.87, 2);
	expect(counts.every((count) => count > 0)).toBe(true);
});

it('gives the same numbers in each run', () => {
	const numbers = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
	expect(numbers(1)).toEqual(numbers(1));
	expect(numbers(1)).not.toEqual(numbers(2));
});
