import {
	getNamedType,
	isInterfaceType,
	isLeafType,
	isListType,
	getNullableType,
	isObjectType,
	isUnionType,
	type GraphQLField,
	type GraphQLNamedType,
	type GraphQLOutputType,
} from 'graphql';

/** Lists inside what is asked for are read so far. */
const members = 10;

/**
 * Everything that can be asked of a type: its values, and of the objects below it those that are
 * at most `depth` lists or documents away.
 */
export function everythingOf(type: GraphQLOutputType, depth: number): string {
	const named = getNamedType(type);
	if (isUnionType(named)) {
		const parts = named.getTypes().map((one) => `... on ${one.name} ${everythingOf(one, depth)}`);
		return `{ __typename ${parts.join(' ')} }`;
	}
	if (!isObjectType(named) && !isInterfaceType(named)) return '';
	const fields = Object.values(named.getFields()).flatMap((field) => {
		const below = getNamedType(field.type);
		if (isLeafType(below)) return [field.name];
		const isNear = !isListType(getNullableType(field.type)) && isPlain(below);
		if (depth === 0 && !isNear) return [];
		return [
			`${field.name}${sizeOf(field)} ${everythingOf(field.type, isNear ? depth : depth - 1)}`,
		];
	});
	return `{ __typename ${fields.join(' ')} }`;
}

/** Holds values and nothing else, like a source. */
function isPlain(type: GraphQLNamedType): boolean {
	return (
		isObjectType(type) &&
		Object.values(type.getFields()).every(({ type: inner }) => isLeafType(getNamedType(inner)))
	);
}

function sizeOf({ args }: GraphQLField<unknown, unknown>): string {
	return args.some(({ name }) => name === 'limit') ? `(limit: ${members})` : '';
}
