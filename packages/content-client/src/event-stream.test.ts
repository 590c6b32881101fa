import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventParser } from './event-stream.ts';

const stream = [
	': heartbeat',
	'',
	'event: head',
	'data: {"position":5}',
	'',
	'id: 6',
	'event:change',
	'data: first line',
	'data:  second, indented',
	'data',
	'unknown: field',
	'',
	'event: without data',
	'',
	'data: of no name',
	'',
	'data: not complete',
];

const events = [
	{ event: 'head', data: '{"position":5}' },
	{ event: 'change', data: 'first line\n second, indented\n' },
	{ event: 'message', data: 'of no name' },
];

test('finds the same events wherever the stream is cut and however its lines end', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('\n', '\r\n', '\r'),
			fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
			(lineEnd, lengths) => {
				const text = stream.join(lineEnd);
				const parse = createEventParser();
				const found = [];
				for (let at = 0, cut = 0; at < text.length; cut += 1) {
					const length = lengths[cut % lengths.length] ?? 1;
					found.push(...parse(text.slice(at, at + length)));
					at += length;
				}
				expect(found).toEqual(events);
			},
		),
	);
});
