import {
	getNamedType,
	getNullableType,
	isAbstractType,
	isCompositeType,
	isListType,
	isObjectType,
	Kind,
	SchemaMetaFieldDef,
	TypeMetaFieldDef,
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLCompositeType,
	type GraphQLField,
	type GraphQLSchema,
	type OperationDefinitionNode,
	type SelectionSetNode,
	type ValueNode,
} from 'graphql';

import { introspectionBounds } from './introspection-bounds.ts';

/**
 * The most members of a list of objects, by `Type.field`; the lists of a page of results
 * (`items`) are bounded by the argument `first` or `limit` of the field that returns the page.
 */
export type ListBounds = Readonly<Record<string, number>>;

/** What asking the database once counts, in objects. */
export const queryWeight = 50;

interface Walk {
	schema: GraphQLSchema;
	bounds: ListBounds;
	queries: ReadonlySet<string>;
	variables: Readonly<Record<string, unknown>>;
	fragments: Map<string, FragmentDefinitionNode>;
	/** Fragments are counted once for each type and page size: spread often, they cost no more time. */
	counted: Map<string, number>;
}

/**
 * How many objects the operation can return at most: each selected object counts once, lists
 * multiply by the largest size that they can have. Scalars are free. A field of `queries`, by
 * `Type.field`, asks the database each time that it is read, and counts `queryWeight` besides. What is read of the schema
 * itself is in memory and counts a tenth.
 *
 * The document must be valid for the schema and hold exactly one operation.
 */
export function operationCost(args: {
	document: DocumentNode;
	schema: GraphQLSchema;
	variables: Readonly<Record<string, unknown>>;
	bounds: ListBounds;
	queries: ReadonlySet<string>;
}): number {
	const { document, schema, variables, bounds, queries } = args;
	const operation = document.definitions.find(isOperation);
	const root = operation && schema.getRootType(operation.operation);
	if (!operation || !root) return 0;
	const fragments = new Map(
		document.definitions
			.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
			.map((fragment) => [fragment.name.value, fragment]),
	);
	const walk: Walk = {
		schema,
		bounds: { ...introspectionBounds(schema), ...bounds },
		queries,
		variables: { ...defaultsOf(operation), ...variables },
		fragments,
		counted: new Map(),
	};
	return costOfSelections(walk, operation.selectionSet, root, undefined);
}

/** The members of an abstract type are each of one type: the dearest counts. */
function costOfSelections(
	walk: Walk,
	selectionSet: SelectionSetNode,
	type: GraphQLCompositeType,
	pageSize: number | undefined,
): number {
	const possible = isAbstractType(type) ? walk.schema.getPossibleTypes(type) : [type];
	return Math.max(
		0,
		...possible.map((one) => {
			let cost = 0;
			for (const selection of selectionSet.selections) {
				if (isSkipped(walk, selection.directives)) continue;
				if (selection.kind === Kind.FIELD) cost += costOfField(walk, selection, one, pageSize);
				else if (selection.kind === Kind.INLINE_FRAGMENT) {
					if (applies(walk, selection.typeCondition?.name.value, one)) {
						cost += costOfSelections(walk, selection.selectionSet, one, pageSize);
					}
				} else cost += costOfFragment(walk, selection.name.value, one, pageSize);
			}
			return cost;
		}),
	);
}

function costOfFragment(
	walk: Walk,
	name: string,
	type: GraphQLCompositeType,
	pageSize: number | undefined,
): number {
	const fragment = walk.fragments.get(name);
	if (!fragment || !applies(walk, fragment.typeCondition.name.value, type)) return 0;
	const key = `${name} ${type.name} ${pageSize}`;
	const known = walk.counted.get(key);
	if (known !== undefined) return known;
	const cost = costOfSelections(walk, fragment.selectionSet, type, pageSize);
	walk.counted.set(key, cost);
	return cost;
}

function costOfField(
	walk: Walk,
	node: FieldNode,
	parent: GraphQLCompositeType,
	pageSize: number | undefined,
): number {
	const field = fieldOf(walk.schema, parent, node.name.value);
	const type = field && getNamedType(field.type);
	if (!field || !isCompositeType(type) || !node.selectionSet) return 0;
	const isList = isListType(getNullableType(field.type));
	const members = isList ? (walk.bounds[`${parent.name}.${field.name}`] ?? pageSize) : 1;
	if (members === undefined) {
		throw new Error(`The list ${parent.name}.${field.name} has no bound for the cost rule.`);
	}
	const cost =
		(walk.queries.has(`${parent.name}.${field.name}`) ? queryWeight : 0) +
		members * (1 + costOfSelections(walk, node.selectionSet, type, limitOf(walk, node, field)));
	return isIntrospection(field) ? Math.ceil(cost / 10) : cost;
}

function isIntrospection(field: GraphQLField<unknown, unknown>): boolean {
	return field === SchemaMetaFieldDef || field === TypeMetaFieldDef;
}

function limitOf(
	walk: Walk,
	node: FieldNode,
	field: GraphQLField<unknown, unknown>,
): number | undefined {
	const argument = ['limit', 'first']
		.map((name) => field.args.find((one) => one.name === name))
		.find((one) => one !== undefined);
	if (!argument) return undefined;
	const [first, limit] = ['first', 'limit'].map((name) => {
		const given = node.arguments?.find((one) => one.name.value === name)?.value;
		return given && valueOf(walk, given);
	});
	// `first` is what counts when both are given, as in `windowOf`.
	const size = Number(first ?? limit ?? argument.defaultValue);
	// What is no size at all is refused when it is executed; here it must not make the cost small.
	return Number.isFinite(size) && size >= 1 ? size : 1;
}

function valueOf({ variables }: Walk, node: ValueNode): unknown {
	if (node.kind === Kind.VARIABLE) return variables[node.name.value];
	return node.kind === Kind.INT ? Number(node.value) : undefined;
}

function isSkipped(walk: Walk, directives: FieldNode['directives']): boolean {
	return (directives ?? []).some(({ name, arguments: args }) => {
		const node = args?.find((argument) => argument.name.value === 'if')?.value;
		if (!node) return false;
		const value =
			node.kind === Kind.VARIABLE
				? walk.variables[node.name.value]
				: node.kind === Kind.BOOLEAN && node.value;
		return (
			(name.value === 'skip' && value === true) || (name.value === 'include' && value === false)
		);
	});
}

function applies(
	{ schema }: Walk,
	condition: string | undefined,
	type: GraphQLCompositeType,
): boolean {
	if (condition === undefined || condition === type.name) return true;
	const abstract = schema.getType(condition);
	return isAbstractType(abstract) && isObjectType(type) && schema.isSubType(abstract, type);
}

function fieldOf(
	schema: GraphQLSchema,
	parent: GraphQLCompositeType,
	name: string,
): GraphQLField<unknown, unknown> | undefined {
	if (parent === schema.getQueryType()) {
		if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
		if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
	}
	return isObjectType(parent) ? parent.getFields()[name] : undefined;
}

function isOperation(node: DocumentNode['definitions'][number]): node is OperationDefinitionNode {
	return node.kind === Kind.OPERATION_DEFINITION;
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
	const defaults: Record<string, unknown> = {};
	for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
		if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
		if (defaultValue?.kind === Kind.BOOLEAN) defaults[variable.name.value] = defaultValue.value;
	}
	return defaults;
}
