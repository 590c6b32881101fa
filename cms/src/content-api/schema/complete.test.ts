import { describe, expect, it } from 'vitest';

import { richText } from '../../testing/documents.ts';
import { complete } from './complete.ts';
import type { DerivedField, DerivedType } from './derive-field.ts';

function field(from: string, shape: Partial<DerivedField> = {}): DerivedField {
	return { kind: 'value', type: 'String', list: false, nonNull: true, from, ...shape };
}

const optional = { nonNull: false };
const pageTypes: DerivedType[] = [
	{
		name: 'Page',
		fields: {
			title: field('title'),
			checked: field('checked', { kind: 'boolean', type: 'Boolean' }),
			body: field('body', { kind: 'richText', type: 'RichText', ...optional }),
			source: field('source', { kind: 'group', type: 'Source', ...optional }),
			origin: field('origin', { kind: 'group', type: 'Source', ...optional }),
			layout: field('layout', { kind: 'block', type: 'Block', list: true, atMost: 3 }),
		},
	},
	{ name: 'HeroBlock', fields: { heading: field('heading') } },
];
const types = new Map(pageTypes.map((type) => [type.name, type]));
const derived = { types, blocks: new Map([['hero', 'HeroBlock']]) };
const whole = { title: 'Home', checked: true, layout: [] };

describe('a document that misses something', () => {
	it('is left as it is when nothing is missing', () => {
		const { value, problems } = complete(derived, 'Page', { ...whole, body: richText('Words.') });
		expect(value).toMatchObject({
			title: 'Home',
			checked: true,
			body: richText('Words.'),
			layout: [],
		});
		expect(problems).toEqual([]);
	});

	it('is left out when it needs what is missing', () => {
		for (const title of [null, undefined, '']) {
			const { value, problems } = complete(derived, 'Page', { ...whole, title });
			expect(value).toBeNull();
			expect(problems).toEqual(['title is missing']);
		}
	});

	it('does not miss what was not read of it', () => {
		const read = { checked: true, body: true };
		const { value, problems } = complete(derived, 'Page', { checked: true }, read);
		expect(value).toEqual({ checked: true, body: null });
		expect(problems).toEqual([]);
	});

	it('loses a broken or unknown block and keeps the others', () => {
		const layout = [
			{ blockType: 'hero', id: 'a', heading: 'One' },
			{ blockType: 'hero', id: 'b', heading: null },
			{ blockType: 'secret', id: 'c', heading: 'Three' },
		];
		const { value, problems } = complete(derived, 'Page', { ...whole, layout });
		expect(value?.['layout']).toMatchObject([{ id: 'a' }]);
		expect(problems).toEqual([
			'layout[1] (HeroBlock b): heading is missing',
			'layout[2] (secret c): the block is not public',
		]);
	});

	it('is cut where a list is longer than the cost rule counts, and says so', () => {
		const layout = Array.from({ length: 4 }, (_, n) => ({
			blockType: 'hero',
			id: n,
			heading: 'H',
		}));
		const { value, problems } = complete(derived, 'Page', { ...whole, layout });
		expect(value?.['layout']).toHaveLength(3);
		expect(problems).toEqual(['layout has 4 members; only 3 are shown']);
	});

	it('has no group where nothing is filled in, and a problem where half is', () => {
		const { value, problems } = complete(derived, 'Page', {
			...whole,
			source: { title: null, url: '' },
			origin: { title: 'Federal Register', url: null },
		});
		expect(value).toMatchObject({ source: null, origin: null });
		expect(problems).toEqual(['origin.url is missing']);
	});

	it('has no rich text where there are no words, and no checkbox without a value', () => {
		const { value } = complete(derived, 'Page', { ...whole, checked: null, body: richText('') });
		expect(value).toMatchObject({ checked: false, body: null });
	});
});
