import { expect, test } from 'vitest';

import { slugify } from './slugify.ts';

test.each([
	['The end of CHNV parole', 'en', 'the-end-of-chnv-parole'],
	['DHS’s notice: “what now?”', 'en', 'dhss-notice-what-now'],
	['Afghans & Ukrainians', 'en', 'afghans-and-ukrainians'],
	['U4U reopens', 'en', 'u4u-reopens'],
	['Qué pasó con el permiso', 'es', 'que-paso-con-el-permiso'],
	['Pwogram Ayisyen yo', 'ht', 'pwogram-ayisyen-yo'],
	['Що далі з програмою', 'uk', 'scho-dali-z-programoyu'],
	['Что дальше', 'ru', 'chto-dalshe'],
])('a title becomes a readable address: %s (%s)', (title, language, slug) => {
	expect(slugify(title, language)).toBe(slug);
});

test('a title in Dari or Pashto gives nothing, so that a person chooses the words', () => {
	expect(slugify('د بشري پارول پای', 'ps')).toBe('');
	expect(slugify('پایان اجازهٔ بشردوستانه', 'fa-AF')).toBe('');
});

test('a long title is cut between words', () => {
	const slug = slugify('humanitarian parole '.repeat(20));
	expect(slug.length).toBeLessThanOrEqual(80);
	expect(slug).toMatch(/^(humanitarian-parole-)*(humanitarian|humanitarian-parole)$/);
});
