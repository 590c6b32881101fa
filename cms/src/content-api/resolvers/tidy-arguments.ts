import {
	defaultFieldResolver,
	getNullableType,
	isListType,
	isObjectType,
	type GraphQLSchema,
} from 'graphql';

import { limitError } from '../errors.ts';
import { largestPage } from '../reading/page.ts';
import type { Operation } from '../reading/operation.ts';

/**
 * Every argument that is a list, of whatever field: a value named twice counts once, and it may name
 * as many values as a page has members. Resolvers need not know.
 */
export function tidyArguments(schema: GraphQLSchema): void {
	for (const type of Object.values(schema.getTypeMap())) {
		if (!isObjectType(type) || type.name.startsWith('__')) continue;
		for (const field of Object.values(type.getFields())) {
			if (!field.args.some((argument) => isListType(getNullableType(argument.type)))) continue;
			const resolve = field.resolve ?? defaultFieldResolver;
			field.resolve = (parent, args: Record<string, unknown>, operation: Operation, info) =>
				resolve(parent, tidied(args), operation, info);
		}
	}
}

/** @throws {GraphQLError} naming the argument that has too many values. */
function tidied(args: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(args).map(([name, value]) => {
			if (!Array.isArray(value)) return [name, value];
			const distinct = [...new Set<unknown>(value)];
			if (distinct.length > largestPage) {
				throw limitError({
					name,
					maximum: largestPage,
					actual: distinct.length,
					message: `\`${name}\` names ${distinct.length} values. Name at most ${largestPage}.`,
				});
			}
			return [name, distinct];
		}),
	);
}
