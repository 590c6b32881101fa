import {
	getNamedType,
	getNullableType,
	isEnumType,
	isListType,
	isObjectType,
	isScalarType,
	isUnionType,
	type GraphQLField,
	type GraphQLNamedType,
	type GraphQLObjectType,
	type GraphQLSchema,
	type GraphQLUnionType,
} from 'graphql';

import type { ExposedField } from './exposure.ts';

/** How the value of a field is made from what Payload keeps. */
export type FieldKind =
	| 'value'
	| 'boolean'
	| 'day'
	| 'richText'
	| 'image'
	| 'file'
	| 'document'
	| 'group'
	| 'link'
	| 'block';

export interface DerivedField {
	kind: FieldKind;
	/** The field of the configuration. */
	from: string;
	/** The public type's name, without list and non-null. */
	type: string;
	list: boolean;
	nonNull: boolean;
	description?: string;
	/** For a list of objects: the most members that an answer holds. */
	atMost?: number;
	/** For `document`: the collection. */
	collection?: string;
	/** For `group`: Payload's type. */
	source?: string;
}

export interface DerivedType {
	name: string;
	fields: Record<string, DerivedField>;
}

export interface Derivation {
	schema: GraphQLSchema;
	/** Payload's type names to collection slugs. */
	collectionOf: Map<string, string>;
	/** Collection slugs to public types. */
	publicTypes: Map<string, string>;
	/** Payload's names of block types to public types. */
	blockTypes: Map<string, string>;
	types: Map<string, DerivedType>;
	enums: Map<string, string[]>;
	unions: Map<string, string[]>;
	problem: (text: string) => void;
}

interface Field {
	/** For messages: `programs.people`. */
	owner: string;
	/** The public type that the field belongs to. */
	typeName: string;
	name: string;
	exposed: ExposedField;
	sourceField: GraphQLField<unknown, unknown>;
}

/** Hand-written types that a group can be shown as, with the fields that they read. */
const groupShapes: Record<string, string[]> = {
	Source: ['title', 'url'],
	Link: ['label', 'url'],
};

/** What `as` may turn a scalar or enum of Payload's into. */
const conversions: Record<string, string[]> = {
	ID: ['Int', 'Float', 'String'],
	Int: ['Int', 'Float'],
	Date: ['DateTime'],
	CountryCode: ['String', 'enum'],
	LanguageCode: ['String', 'enum'],
};

export function deriveField(derivation: Derivation, field: Field): DerivedField | undefined {
	const { exposed, owner } = field;
	const sourceType = field.sourceField.type;
	const named = getNamedType(sourceType);
	const shape = {
		from: exposed.from ?? field.name,
		list: isListType(getNullableType(sourceType)),
		nonNull: exposed.nonNull,
		description: exposed.description,
		atMost: exposed.atMost,
	};
	const target = targetOf(derivation, field, named);
	if (!target) return undefined;
	const isObject = !['value', 'boolean', 'day', 'richText'].includes(target.kind);
	if (shape.list && isObject && exposed.atMost === undefined) {
		derivation.problem(`"${owner}" is a list of objects and needs \`atMost\`.`);
	}
	return { ...shape, ...target };
}

type Target = Pick<DerivedField, 'kind' | 'type' | 'collection' | 'source'>;

function targetOf(
	derivation: Derivation,
	field: Field,
	named: GraphQLNamedType,
): Target | undefined {
	if (isScalarType(named)) return scalarTarget(derivation, field, named.name);
	if (isEnumType(named)) {
		if (field.exposed.as && conversions[field.exposed.as]) {
			return scalarTarget(derivation, field, 'enum');
		}
		const type = field.exposed.as ?? field.typeName + capitalized(field.name);
		derivation.enums.set(
			type,
			named.getValues().map(({ value }) => String(value)),
		);
		return { kind: 'value', type };
	}
	if (isUnionType(named)) return blocksTarget(derivation, field, named);
	if (isObjectType(named)) return objectTarget(derivation, field, named);
	derivation.problem(`"${field.owner}" has the type ${named.name}, which has no public form.`);
	return undefined;
}

const scalars: Record<string, Target> = {
	String: { kind: 'value', type: 'String' },
	EmailAddress: { kind: 'value', type: 'String' },
	Boolean: { kind: 'boolean', type: 'Boolean' },
	Int: { kind: 'value', type: 'Int' },
	Float: { kind: 'value', type: 'Float' },
	DateTime: { kind: 'value', type: 'DateTime' },
};

const richText: Target = { kind: 'richText', type: 'RichText' };

function isRichText({ sourceField }: Field): boolean {
	const config: unknown = sourceField.extensions.field;
	return (
		typeof config === 'object' && config !== null && 'type' in config && config.type === 'richText'
	);
}

function scalarTarget(derivation: Derivation, field: Field, name: string): Target | undefined {
	const { as } = field.exposed;
	if (as === undefined) {
		const target = isRichText(field) ? richText : scalars[name];
		if (!target)
			derivation.problem(`"${field.owner}" has the type ${name}, which has no public form.`);
		return target;
	}
	if (!conversions[as]?.includes(name)) {
		derivation.problem(`"${field.owner}" has the type ${name} and cannot be shown as ${as}.`);
		return undefined;
	}
	return { kind: as === 'Date' ? 'day' : 'value', type: as };
}

function blocksTarget(
	derivation: Derivation,
	field: Field,
	union: GraphQLUnionType,
): Target | undefined {
	const type = field.exposed.as;
	if (!type) {
		derivation.problem(`"${field.owner}" is a list of blocks and needs \`as\`, the union's name.`);
		return undefined;
	}
	const members = union.getTypes().flatMap(({ name }) => derivation.blockTypes.get(name) ?? []);
	derivation.unions.set(type, members);
	return { kind: 'block', type };
}

function objectTarget(
	derivation: Derivation,
	field: Field,
	type: GraphQLObjectType,
): Target | undefined {
	const { as, fields } = field.exposed;
	const collection = derivation.collectionOf.get(type.name);
	if (collection === 'media') {
		const isFile = as !== undefined && as === derivation.publicTypes.get(collection);
		return isFile ? { kind: 'file', type: as } : { kind: 'image', type: 'Image' };
	}
	if (collection !== undefined) {
		const publicType = derivation.publicTypes.get(collection);
		if (publicType) return { kind: 'document', type: publicType, collection };
		derivation.problem(`"${field.owner}" leads to "${collection}", which is not exposed.`);
		return undefined;
	}
	if (!as) {
		derivation.problem(`"${field.owner}" is a group or an array and needs \`as\`.`);
		return undefined;
	}
	if (fields) return { kind: 'group', type: as, source: type.name };
	const shape = groupShapes[as];
	const inner = as === 'Link' ? linkFieldsOf(type) : type.getFields();
	const missing = shape?.filter((name) => !inner[name]) ?? [`fields of ${as}`];
	if (missing.length > 0) {
		derivation.problem(
			`"${field.owner}" cannot be shown as ${as}: it has no ${missing.join(', ')}.`,
		);
		return undefined;
	}
	return { kind: as === 'Link' ? 'link' : 'group', type: as };
}

/** A row of a list of links keeps its link in a group `link`. */
function linkFieldsOf(type: GraphQLObjectType): ReturnType<GraphQLObjectType['getFields']> {
	const link = type.getFields().link;
	const inner = link ? getNamedType(link.type) : type;
	return isObjectType(inner) ? inner.getFields() : {};
}

function capitalized(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
