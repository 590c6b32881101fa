import {
	isAbstractType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isObjectType,
	type GraphQLSchema,
} from 'graphql';

import type { ListBounds } from './cost.ts';

const known = new WeakMap<GraphQLSchema, ListBounds>();

/**
 * How long the lists of an introspection are: the number of types is exact, the lists inside a
 * type take their average, so that the cost of reading the whole schema comes out right.
 */
export function introspectionBounds(schema: GraphQLSchema): ListBounds {
	const existing = known.get(schema);
	if (existing) return existing;
	const types = Object.values(schema.getTypeMap());
	const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
	const fields = composite.flatMap((type) => Object.values(type.getFields()));
	const average = (counts: number[]) =>
		Math.max(
			1,
			Math.ceil(counts.reduce((sum, count) => sum + count, 0) / Math.max(1, types.length)),
		);
	const args = average(fields.map((field) => field.args.length));
	const bounds: ListBounds = {
		'__Schema.types': types.length,
		'__Schema.directives': schema.getDirectives().length,
		'__Type.fields': average(composite.map((type) => Object.keys(type.getFields()).length)),
		'__Type.interfaces': average(composite.map((type) => type.getInterfaces().length)),
		'__Type.possibleTypes': average(
			types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length),
		),
		'__Type.enumValues': average(types.filter(isEnumType).map((type) => type.getValues().length)),
		'__Type.inputFields': average(
			types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length),
		),
		'__Field.args': args,
		'__Directive.args': 2,
	};
	known.set(schema, bounds);
	return bounds;
}
