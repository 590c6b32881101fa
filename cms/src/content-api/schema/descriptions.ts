import { isObjectType, type GraphQLInterfaceType, type GraphQLSchema } from 'graphql';

type Descriptions = Record<string, string>;

/** Fields that mean the same in every type that has all of a group, and are described only here. */
const groups: Descriptions[] = [
	{
		items: 'The members of this page, in the order of the list.',
		totalCount: 'How many match on all pages. Counted only when you ask for it.',
		page: 'The number of this page, from 1; always 1 where cursors are followed.',
		limit: 'The most members that a page has: the argument `first`, else `limit`.',
		pageCount: 'How many pages of that size there are; 0 when nothing matches.',
		pageInfo: 'For the way to the page behind this one, by cursor.',
	},
	{
		seo: 'For search engines and shared links; what no editor wrote comes from the document itself.',
	},
];

/**
 * Gives the fields of a schema the descriptions that are said once for several types: by an
 * interface, or by a group above. A description of the type's own stays.
 */
export function shareDescriptions(schema: GraphQLSchema): void {
	for (const type of Object.values(schema.getTypeMap())) {
		if (!isObjectType(type)) continue;
		const fields = type.getFields();
		const shared = groups.filter((group) => Object.keys(group).every((name) => name in fields));
		const sources = [...type.getInterfaces().map(describedBy), ...shared];
		for (const field of Object.values(fields)) {
			field.description ??= sources.map((source) => source[field.name]).find(Boolean);
		}
	}
}

function describedBy(type: GraphQLInterfaceType): Descriptions {
	return Object.fromEntries(
		Object.values(type.getFields()).map(({ name, description }) => [name, description ?? '']),
	);
}
