import { postgresAdapter } from '@payloadcms/db-postgres';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { buildConfig, type CollectionSlug, type Field } from 'payload';
import { describe, expect, it } from 'vitest';

import { deriveTypes } from './derive.ts';
import { optional, required, type ExposedFields } from './exposure.ts';

/** The generated types know the collections of the product only. */
const slug = (name: string) => name as CollectionSlug;

const fields: Field[] = [
	{ name: 'title', type: 'text', required: true, localized: true },
	{ name: 'secret', type: 'text' },
	{ name: 'body', type: 'richText' },
	{ name: 'settings', type: 'json' },
	{ name: 'kind', type: 'select', options: ['in-court', 'open'] },
	{ name: 'day', type: 'date' },
	{ name: 'count', type: 'number' },
	{ name: 'others', type: 'relationship', relationTo: slug('notes'), hasMany: true },
	{ name: 'hidden', type: 'relationship', relationTo: slug('secrets') },
	{
		name: 'source',
		type: 'group',
		fields: [
			{ name: 'title', type: 'text' },
			{ name: 'url', type: 'text' },
		],
	},
	{ name: 'parts', type: 'blocks', blocks: [], blockReferences: ['quote', 'gallery'] as never[] },
	{ name: 'rows', type: 'array', fields: [{ name: 'word', type: 'text' }] },
];

async function derive(exposedFields: ExposedFields, more: Field[] = []) {
	const config = await buildConfig({
		secret: 'only for this test',
		telemetry: false,
		db: postgresAdapter({ pool: {} }),
		editor: lexicalEditor(),
		localization: { locales: ['en', 'es'], defaultLocale: 'en' },
		blocks: [
			{ slug: 'quote', fields: [{ name: 'words', type: 'text' }] },
			{ slug: 'gallery', fields: [{ name: 'words', type: 'text' }] },
		],
		collections: [
			{ slug: 'notes', versions: { drafts: true }, fields: [...fields, ...more] },
			{ slug: 'secrets', fields: [] },
		],
	});
	return deriveTypes(config, {
		collections: { notes: { type: 'Remark', fields: exposedFields } },
		blocks: { quote: { type: 'QuoteBlock', fields: { words: required() } } },
		globals: {},
	});
}

describe('the derived schema', () => {
	it('shows what is listed, with the nulls that the list says, and nothing else', async () => {
		const { typeDefs } = await derive({ id: required({ as: 'ID' }), title: required() });
		expect(typeDefs).toContain('type Remark {\n\tid: ID!\n\ttitle: String!\n}');
		expect(typeDefs).not.toContain('secret');
	});

	it('does not show a new field of the configuration', async () => {
		const added: Field[] = [{ name: 'internalRemark', type: 'text' }];
		const before = await derive({ title: required() });
		const after = await derive({ title: required() }, added);
		expect(after.typeDefs).toBe(before.typeDefs);
		const listed = await derive({ title: required(), internalRemark: optional() }, added);
		expect(listed.typeDefs).toContain('internalRemark: String');
	});

	it('gives dates, rich text, choices, relations, groups, blocks and rows their public types', async () => {
		const { typeDefs, enums } = await derive({
			body: optional(),
			kind: required(),
			day: required({ as: 'Date' }),
			count: optional({ as: 'Int' }),
			others: required({ atMost: 5, description: 'Those beside it.' }),
			source: optional({ as: 'Source' }),
			parts: required({ as: 'Part', atMost: 5 }),
			rows: required({ as: 'Row', atMost: 5, fields: { word: required() } }),
			text: required({ from: 'title', description: 'What it says.' }),
		});
		for (const line of [
			'body: RichText\n',
			'kind: RemarkKind!',
			'day: Date!',
			'count: Int\n',
			'"""Those beside it. At most 5."""\n\tothers: [Remark!]!',
			'source: Source\n',
			'parts: [Part!]!',
			'rows: [Row!]!',
			'"""What it says."""\n\ttext: String!',
			'union Part = QuoteBlock',
			'type Row {\n\tword: String!\n}',
		]) {
			expect(typeDefs).toContain(line);
		}
		expect(enums.get('RemarkKind')).toEqual({ IN_COURT: 'in-court', OPEN: 'open' });
	});

	it.each<[string, ExposedFields, RegExp]>([
		[
			'does not exist',
			{ titel: required() },
			/"notes" exposes the field "titel", which does not exist/,
		],
		[
			'leads to what is not exposed',
			{ hidden: optional() },
			/leads to "secrets", which is not exposed/,
		],
		[
			'is a list without a bound',
			{ others: required() },
			/"notes.others" is a list of objects and needs `atMost`/,
		],
		['is no rich text', { settings: optional() }, /"notes.settings" has the type JSON/],
		['cannot be converted', { title: required({ as: 'Date' }) }, /cannot be shown as Date/],
		[
			'has another shape',
			{ source: optional({ as: 'Link' }) },
			/cannot be shown as Link: it has no label/,
		],
	])('is refused when a listed field %s', async (_problem, exposedFields, message) => {
		await expect(derive(exposedFields)).rejects.toThrow(message);
	});
});
