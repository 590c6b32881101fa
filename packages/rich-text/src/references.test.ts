import { expect, test } from 'vitest';
import {
	customLink,
	documentOf,
	element,
	internalLink,
	item,
	list,
	paragraph,
} from './fixtures/nodes.ts';
import { isLexicalDocument, referencesOf } from './index.ts';

test('finds links and uploads at any depth, each once, in order', () => {
	const document = documentOf(
		paragraph(internalLink({ relationTo: 'news', value: 3 }), customLink('https://example.org')),
		list('bullet', [
			item([internalLink({ relationTo: 'guides', value: { id: 'a', title: 'A' } })]),
		]),
		element('upload', [], { relationTo: 'media', value: 5 }),
		paragraph(internalLink({ relationTo: 'news', value: '3' })),
	);
	expect(referencesOf(document)).toEqual([
		{ collection: 'news', id: '3' },
		{ collection: 'guides', id: 'a' },
		{ collection: 'media', id: '5' },
	]);
});

test('ignores what points to nothing', () => {
	const targets = [null, {}, { relationTo: 'news' }, { relationTo: 'news', value: null }];
	const more = [
		{ relationTo: 'news', value: NaN },
		{ relationTo: 7, value: 1 },
		{ value: { id: {} } },
	];
	const links = [...targets, ...more].map((doc) => internalLink(doc));
	expect(referencesOf(documentOf(...links))).toEqual([]);
	expect(referencesOf('text')).toEqual([]);
});

test('a Lexical document is known by its root', () => {
	expect(isLexicalDocument(documentOf())).toBe(true);
	const others = [null, [], 'x', {}, { root: [] }, { root: { type: 'root' } }];
	const wrongType = { root: { type: 'paragraph', children: [] } };
	for (const value of [...others, wrongType]) expect(isLexicalDocument(value)).toBe(false);
});
