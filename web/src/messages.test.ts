import { readFileSync } from 'node:fs';
import { languageCodes, sourceLanguage, type LanguageCode } from '@lts/locales';
import { describe, expect, it } from 'vitest';
import settings from '../project.inlang/settings.json' with { type: 'json' };
import review from '../messages/review.json' with { type: 'json' };

type Message = string | [{ match: Record<string, string> }];

const textsOf = (language: LanguageCode): Record<string, Message> =>
	JSON.parse(
		readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8'),
	) as Record<string, Message>;

const source = textsOf(sourceLanguage);
const variants = (message: Message) =>
	typeof message === 'string' ? [message] : Object.values(message[0].match);
const placeholders = (message: Message) =>
	[...new Set(variants(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();

it('are compiled for the languages of the product', () => {
	expect(settings.locales).toEqual(languageCodes);
	expect(settings.baseLocale).toBe(sourceLanguage);
});

it('are compiled by a plugin from the packages, not from another host', () => {
	for (const module of settings.modules) expect(module).toMatch(/^\.\/node_modules\//);
});

describe.each(languageCodes)('the texts in %s', (language) => {
	const texts = textsOf(language);

	it('are complete, and none is left over', () => {
		expect(Object.keys(texts).toSorted()).toEqual(Object.keys(source).toSorted());
	});

	it('are not empty and say what the English ones say of names, dates and numbers', () => {
		for (const [key, message] of Object.entries(texts)) {
			for (const text of variants(message)) expect(text.trim(), key).not.toBe('');
			expect(placeholders(message), key).toEqual(placeholders(source[key] ?? ''));
		}
	});

	it('tell the day for which something is known from a deadline and from a beginning', () => {
		const words = (key: string) => String(texts[key]).toLowerCase().split(/\s+/);
		const beforeDate = (key: string) => words(key)[words(key).indexOf('{date}') - 1];
		const shared = words('as_of').filter((word) => words('deadline').includes(word));
		expect(shared).toEqual(['{date}']);
		expect(beforeDate('as_of')).not.toBe(beforeDate('effective_on'));
	});

	it('have a form for every number that the language tells apart', () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		for (const [key, message] of Object.entries(texts)) {
			if (typeof message === 'string') continue;
			expect(Object.keys(message[0].match).toSorted(), key).toEqual(
				forms.map((form) => `form=${form}`).toSorted(),
			);
		}
	});
});

it('say of every language but the source who drafted it and what was reviewed', () => {
	const translated = languageCodes.filter((code) => code !== sourceLanguage);
	expect(Object.keys(review)).toEqual(translated);
	for (const { reviewedKeys } of Object.values(review)) {
		for (const key of reviewedKeys) expect(Object.keys(source)).toContain(key);
	}
});
