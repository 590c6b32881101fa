import fc from 'fast-check';
import { expect, test } from 'vitest';

import { generateKey, hashOfKey, isWholeKey, keyPattern, prefixOfKey } from './key.ts';

test('a key has 256 random bits in a form that a secret scanner finds', () => {
	const keys = new Set(Array.from({ length: 1000 }, generateKey));
	expect(keys.size).toBe(1000);
	for (const key of keys) {
		expect(key).toHaveLength(58);
		expect(isWholeKey(key)).toBe(true);
		expect(`curl -H "authorization: Bearer ${key}"`).toMatch(keyPattern);
	}
	// Every place of the secret varies: nothing is cut off the random number.
	for (let place = 10; place < 52; place++) {
		expect(new Set([...keys].map((key) => key[place])).size).toBeGreaterThan(50);
	}
});

test('a key that was damaged on its way is known without asking anybody', () => {
	const key = generateKey();
	expect(isWholeKey(key.slice(0, -1))).toBe(false);
	expect(isWholeKey(`${key} `)).toBe(false);
	expect(isWholeKey(`${key}\n`)).toBe(false);
	expect(isWholeKey('')).toBe(false);
	const place = fc.integer({ min: 9, max: key.length - 1 });
	const letter = fc.constantFrom(
		...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
	);
	fc.assert(
		fc.property(place, letter, (at, other) => {
			const changed = key.slice(0, at) + other + key.slice(at + 1);
			expect(isWholeKey(changed)).toBe(changed === key);
		}),
	);
});

test('what is kept of a key does not give it away', () => {
	const key = generateKey();
	expect(prefixOfKey(key)).toBe(key.slice(0, 15));
	expect(hashOfKey(key)).toHaveLength(32);
	expect(hashOfKey(key)).not.toEqual(hashOfKey(generateKey()));
});
