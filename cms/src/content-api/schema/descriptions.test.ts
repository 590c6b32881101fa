import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { shareDescriptions } from './descriptions.ts';

/** The descriptions of a type's fields, once those that are shared are. */
function shared(name: string, sdl: string) {
	const schema = buildSchema(sdl);
	shareDescriptions(schema);
	const type = schema.getType(name);
	if (!isObjectType(type)) throw new Error(`${name} is no object type.`);
	return Object.fromEntries(
		Object.values(type.getFields()).map((field) => [field.name, field.description]),
	);
}

describe('a field without a description of its own', () => {
	it('has that of the interface, and one with its own keeps it', () => {
		const { path, id, other } = shared(
			'Page',
			`
			interface Document { "Where it is." path: ID "Names it." id: ID }
			type Page implements Document { path: ID "Names the page." id: ID other: ID }`,
		);
		expect(path).toBe('Where it is.');
		expect(id).toBe('Names the page.');
		expect(other).toBeUndefined();
	});

	it('has that of a page of a list only where the type is one', () => {
		const page = shared(
			'GuidePage',
			`type GuidePage { items: [Int] totalCount: Int page: Int limit: Int pageCount: Int pageInfo: Int }`,
		);
		expect(page.totalCount).toContain('match on all pages');
		expect(shared('Book', 'type Book { page: Int limit: Int }').page).toBeUndefined();
	});
});
