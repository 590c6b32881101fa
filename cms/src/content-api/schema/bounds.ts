import {
	getNamedType,
	getNullableType,
	isAbstractType,
	isCompositeType,
	isListType,
	isObjectType,
	type GraphQLSchema,
} from 'graphql';

import { languages } from '@lts/locales';

import type { ListBounds } from '../limits/cost.ts';
import { mostAlerts } from '../resolvers/alerts.ts';
import { everyProgram, longestListBlock } from '../resolvers/blocks.ts';
import type { Derived } from './derive.ts';

const written: ListBounds = {
	'Query.alerts': mostAlerts,
	'DevelopmentListBlock.developments': longestListBlock,
	'ActionListBlock.actions': longestListBlock,
	'NewsListBlock.news': longestListBlock,
	'Image.sizes': 4,
	'Query.languages': languages.length,
	'Program.guideReferences': 12,
	'ProgramListBlock.chosen': everyProgram,
	'GuideListBlock.chosen': longestListBlock,
};

/**
 * How long each list of objects can be. The lists of a page of results have no bound of their own:
 * theirs is the argument `limit`.
 *
 * @throws {Error} naming a list that has none, for the cost rule would not see it.
 */
export function listBounds(schema: GraphQLSchema, { types }: Derived): ListBounds {
	const bounds: Record<string, number> = { ...written };
	const document = schema.getType('Document');
	for (const { name } of isAbstractType(document) ? schema.getPossibleTypes(document) : []) {
		bounds[`${name}.translations`] = languages.length;
	}
	for (const { name, fields } of types.values()) {
		for (const [fieldName, { atMost }] of Object.entries(fields)) {
			if (atMost !== undefined) bounds[`${name}.${fieldName}`] = atMost;
		}
	}
	for (const list of objectLists(schema)) {
		if (bounds[list] === undefined && !list.endsWith('Page.items')) {
			throw new Error(`The list ${list} needs a bound for the cost rule.`);
		}
	}
	return bounds;
}

/** Each list of a block and of a program is read by itself; what else documents name is read together. */
const readForEachParent = [
	'Program.developments',
	'Program.guideReferences',
	'ProgramListBlock.programs',
	'ProgramListBlock.chosen',
	'DevelopmentListBlock.developments',
	'DevelopmentListBlock.programCodes',
	'ActionListBlock.actions',
	'NewsListBlock.news',
	'GuideListBlock.guides',
	'GuideListBlock.chosen',
];

/** The fields that ask the database each time that they are read. */
export function queriesOf(schema: GraphQLSchema): ReadonlySet<string> {
	const root = Object.keys(schema.getQueryType()?.getFields() ?? {});
	return new Set([...root.map((field) => `Query.${field}`), ...readForEachParent]);
}

function objectLists(schema: GraphQLSchema): string[] {
	return Object.values(schema.getTypeMap())
		.filter((type) => isObjectType(type))
		.filter(({ name }) => !name.startsWith('__'))
		.flatMap((type) =>
			Object.values(type.getFields())
				.filter((field) => isListType(getNullableType(field.type)))
				.filter((field) => isCompositeType(getNamedType(field.type)))
				.map((field) => `${type.name}.${field.name}`),
		);
}
