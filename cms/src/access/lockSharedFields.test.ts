import type { Field, FieldAccess, PayloadRequest } from 'payload';
import { describe, expect, it } from 'vitest';
import { lockSharedFields } from './lockSharedFields.ts';

const fields: Field[] = [
	{ name: 'title', type: 'text', localized: true },
	{ name: 'slug', type: 'text' },
	{
		type: 'tabs',
		tabs: [
			{ label: 'Status', fields: [{ name: 'status', type: 'text' }] },
			{ name: 'seo', localized: true, fields: [{ name: 'robots', type: 'text' }] },
		],
	},
	{ type: 'row', fields: [{ name: 'date', type: 'date' }] },
	{
		type: 'collapsible',
		label: 'More',
		fields: [
			{
				name: 'people',
				type: 'group',
				fields: [
					{ name: 'count', type: 'number' },
					{ name: 'note', type: 'text', localized: true },
				],
			},
		],
	},
	{ name: 'links', type: 'array', fields: [{ name: 'url', type: 'text' }] },
	{
		name: 'layout',
		type: 'array',
		localized: true,
		fields: [{ name: 'heading', type: 'text' }],
	},
];

describe('lockSharedFields', () => {
	it('locks what all languages share, however deep, and leaves what is localized', () => {
		const locked = lockedNames(lockSharedFields(fields));
		expect(locked).toEqual(['slug', 'status', 'date', 'count', 'links']);
	});

	it('refuses translators, visitors and API clients, and lets editors pass', async () => {
		const [field] = lockSharedFields([{ name: 'slug', type: 'text' }]);
		const update = accessOf(field).update;
		expect(await update?.(as('translator'))).toBe(false);
		expect(await update?.(as('editor'))).toBe(true);
		expect(await update?.(as('editor', 'api-clients'))).toBe(false);
		expect(await update?.({ req: { user: null } as PayloadRequest })).toBe(false);
	});

	it('keeps the access that a field already has', async () => {
		const read: FieldAccess = () => true;
		const [field] = lockSharedFields([
			{ name: 'slug', type: 'text', access: { read, update: () => false } },
		]);
		expect(accessOf(field).read).toBe(read);
		expect(await accessOf(field).update?.(as('editor'))).toBe(false);
	});

	it('does not change the fields it is given', () => {
		lockSharedFields(fields);
		expect(lockedNames(fields)).toEqual([]);
	});

	it('throws for a shared list with localized fields, which nobody could translate', () => {
		const list: Field = {
			name: 'questions',
			type: 'array',
			fields: [{ type: 'row', fields: [{ name: 'answer', type: 'text', localized: true }] }],
		};
		expect(() => lockSharedFields([list])).toThrow('"questions"');
	});
});

function as(role: string, collection = 'users') {
	return { req: { user: { id: 1, collection, role } } as unknown as PayloadRequest };
}

function accessOf(field: Field | undefined): { read?: FieldAccess; update?: FieldAccess } {
	return field && 'access' in field && field.access ? field.access : {};
}

/** Names of the fields with an update access, in their order, also inside of others. */
function lockedNames(fields: Field[]): string[] {
	return fields.flatMap((field) => {
		const own = accessOf(field).update && 'name' in field ? [field.name] : [];
		const inner =
			field.type === 'tabs'
				? field.tabs.flatMap((tab) => lockedNames(tab.fields))
				: 'fields' in field
					? lockedNames(field.fields)
					: [];
		return [...own, ...inner];
	});
}
