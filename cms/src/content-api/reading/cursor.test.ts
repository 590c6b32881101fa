import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';

import { decodeCursor, encodeCursor } from './cursor.ts';
import { orderOf } from './order.ts';

const byDate = orderOf('news');
const place = { value: '2025-03-25T12:00:00.000Z', id: 12 };

it('names the place that it was made of', () => {
	for (const [collection, value] of [
		['news', place.value],
		['actions', 12.5],
		['guides', null],
	] as const) {
		const cursor = encodeCursor(collection, { value, id: 7 });
		expect(cursor).toMatch(/^[\w-]+$/);
		expect(decodeCursor(collection, orderOf(collection), cursor)).toEqual({ value, id: 7 });
	}
});

it('is refused, with advice, when a letter of it is another', () => {
	const cursor = encodeCursor('news', place);
	const letter = fc.constantFrom(...'ABCabc019-_');
	fc.assert(
		fc.property(fc.nat(cursor.length - 1), letter, (at, other) => {
			fc.pre(cursor[at] !== other);
			const damaged = cursor.slice(0, at) + other + cursor.slice(at + 1);
			expect(() => decodeCursor('news', byDate, damaged)).toThrow(/not a cursor of this API/);
		}),
	);
});

it('is refused as a user’s mistake, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), (text) => {
			expect(() => decodeCursor('news', byDate, text)).toThrow(GraphQLError);
		}),
	);
	expect(() => decodeCursor('news', byDate, '')).toThrow(/not a cursor/);
});

it('is refused for the list of another collection', () => {
	const cursor = encodeCursor('news', place);
	expect(() => decodeCursor('developments', orderOf('developments'), cursor)).toThrow(
		'`after` is a cursor of a list of news, and this is a list of developments.',
	);
});

it('is refused when somebody made it of values that no document has', () => {
	for (const value of ['0000-01-01T00:00:00.000Z', '2025', 7, null, "' OR 1=1 --"]) {
		expect(() => decodeCursor('news', byDate, encodeCursor('news', { value, id: 1 }))).toThrow(
			/names no place/,
		);
	}
	const noId = encodeCursor('news', { ...place, id: 2 ** 40 });
	expect(() => decodeCursor('news', byDate, noId)).toThrow(/names no place/);
});
