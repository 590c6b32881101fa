import { expect, it } from 'vitest';
import { publishedIn } from './published-in.ts';

it('names the languages of the site that a document is published in, whichever is read', () => {
	const translations = ['en', 'fa-AF', 'klingon'].map((language) => ({ language }));
	expect(publishedIn({ translations })).toEqual(['en', 'fa-AF']);
	expect(publishedIn({ translations: [] })).toEqual([]);
});
