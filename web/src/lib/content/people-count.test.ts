import { expect, it } from 'vitest';
import { inLanguage } from '#lib/server/language.ts';
import { m } from '#lib/paraglide/messages.js';

it.each([
	['en', 1, '1 person'],
	['en', 2, '2 people'],
	['uk', 1, '1 людина'],
	['uk', 3, '3 людини'],
	['uk', 240000, '240000 людей'],
	['ru', 21, '21 человек'],
	['ru', 22, '22 человека'],
	['es', 1000000, '1000000 de personas'],
	['ht', 5, '5 moun'],
	['ps', 2, '2 کسان'],
] as const)('counts people in %s: %i', (language, count, expected) => {
	const text = inLanguage(language, () => m.people_count({ count, amount: String(count) }));
	expect(text).toBe(expected);
});
