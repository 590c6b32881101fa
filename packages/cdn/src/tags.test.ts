import { expect, it } from 'vitest';
import { everythingTag, foldTags } from './tags.ts';

it('names what an answer was made of, and that it belongs to the site', () => {
	expect(foldTags(['programs:1', 'news/abc', 'alerts@programs:none'])).toEqual([
		everythingTag,
		'programs:1',
		'news/abc',
		'alerts@programs:none',
	]);
});

it('leaves out what the tag of the collection covers, for each change carries that one too', () => {
	expect(foldTags(['news:1', 'news', 'news/abc', 'news@programs:3', 'programs:1'])).toEqual([
		everythingTag,
		'news',
		'programs:1',
	]);
});

it('names each tag once', () => {
	expect(foldTags(['news:1', 'news:1'])).toEqual([everythingTag, 'news:1']);
});

it('says the whole collection instead of too many of its documents, and leaves the others alone', () => {
	const developments = Array.from({ length: 500 }, (_, n) => `developments:${n}`);
	expect(foldTags([...developments, 'programs:1'])).toEqual([
		everythingTag,
		'developments',
		'programs:1',
	]);
});

it('stays below the limit, and covers every tag', () => {
	const many = Array.from({ length: 3000 }, (_, n) => `kind-${n % 30}:${n}`);
	const folded = new Set(foldTags(many));
	expect([...folded].join(' ').length).toBeLessThanOrEqual(500);
	const isCovered = (tag: string) => folded.has(tag) || folded.has(tag.split(':')[0] ?? '');
	expect(many.every(isCovered)).toBe(true);
});

it('says nothing where not even the collections can be named, or there is nothing to name', () => {
	expect(foldTags(Array.from({ length: 3000 }, (_, n) => `kind-${n}`))).toEqual([]);
	expect(foldTags([])).toEqual([]);
});
