import { configToSchema } from '@payloadcms/graphql';
import { isObjectType } from 'graphql';
import { formatNames, toWords, type SanitizedConfig } from 'payload';

import { deriveField, type Derivation, type DerivedType } from './derive-field.ts';
import { upperSnake } from './enum-values.ts';
import type { ExposedFields, ExposedType, Exposure } from './exposure.ts';
import { printDerived } from './print-derived.ts';

export interface Derived {
	/** SDL of the derived types, to be merged with the hand-written part. */
	typeDefs: string;
	types: ReadonlyMap<string, DerivedType>;
	/** Public enum values to the values that Payload keeps: `IN_COURT` to `in-court`. */
	enums: ReadonlyMap<string, Record<string, string>>;
	/** Block slugs to public types. */
	blocks: ReadonlyMap<string, string>;
}

/**
 * Derives the public types from the schema that Payload generates for the configuration: only what
 * is exposed, without Payload's arguments and resolvers. Needs no database.
 *
 * @throws {Error} naming each exposed collection, block, global or field that does not exist, and
 * each field whose type has no public form.
 */
export function deriveTypes(config: SanitizedConfig, exposure: Exposure): Derived {
	const schema = configToSchema(config).schema;
	const names = payloadTypeNames(config);
	const problems: string[] = [];
	const derivation: Derivation = {
		schema,
		collectionOf: new Map([...names.collections].map(([slug, name]) => [name, slug])),
		publicTypes: new Map(
			Object.entries(exposure.collections).map(([slug, { type }]) => [slug, type]),
		),
		blockTypes: blockTypes(exposure, names.blocks),
		types: new Map(),
		enums: new Map(),
		unions: new Map(),
		problem: (text) => problems.push(text),
	};

	for (const kind of ['collections', 'blocks', 'globals'] as const) {
		for (const [slug, exposedType] of Object.entries(exposure[kind])) {
			const source = names[kind].get(slug);
			if (source === undefined) {
				problems.push(
					`${kind}: "${slug}" is exposed, but the configuration has none of that name.`,
				);
				continue;
			}
			deriveType(derivation, { ...exposedType, source, owner: slug });
		}
	}
	if (problems.length > 0) {
		throw new Error(
			`The public schema cannot be derived from the configuration:\n${problems.map((text) => `- ${text}`).join('\n')}`,
		);
	}
	return {
		typeDefs: printDerived(derivation),
		types: derivation.types,
		enums: new Map(
			[...derivation.enums].map(([name, values]) => [
				name,
				Object.fromEntries(values.map((value) => [upperSnake(value), value])),
			]),
		),
		blocks: new Map(Object.entries(exposure.blocks).map(([slug, { type }]) => [slug, type])),
	};
}

function deriveType(
	derivation: Derivation,
	{ type, source, owner, fields }: ExposedType & { source: string; owner: string },
): void {
	const sourceType = derivation.schema.getType(source);
	if (!isObjectType(sourceType)) {
		derivation.problem(`"${owner}" has no type "${source}" in Payload's GraphQL schema.`);
		return;
	}
	const sourceFields = sourceType.getFields();
	const derived: DerivedType = { name: type, fields: {} };
	derivation.types.set(type, derived);
	for (const [name, exposedField] of Object.entries(fields)) {
		const sourceName = exposedField.from ?? name;
		const sourceField = sourceFields[sourceName];
		if (!sourceField) {
			derivation.problem(`"${owner}" exposes the field "${sourceName}", which does not exist.`);
			continue;
		}
		const field = deriveField(derivation, {
			owner: `${owner}.${name}`,
			typeName: type,
			name,
			exposed: exposedField,
			sourceField,
		});
		if (!field) continue;
		derived.fields[name] = field;
		if (exposedField.fields && field.source) {
			deriveNested(derivation, {
				type: field.type,
				source: field.source,
				owner: `${owner}.${name}`,
				fields: exposedField.fields,
			});
		}
	}
}

function deriveNested(
	derivation: Derivation,
	nested: { type: string; source: string; owner: string; fields: ExposedFields },
): void {
	if (!derivation.types.has(nested.type)) deriveType(derivation, nested);
}

interface TypeNames {
	collections: Map<string, string>;
	blocks: Map<string, string>;
	globals: Map<string, string>;
}

/** The names that `@payloadcms/graphql` gives to the types, by slug. */
function payloadTypeNames(config: SanitizedConfig): TypeNames {
	const collections = new Map<string, string>();
	for (const { slug, graphQL } of config.collections) {
		const named = graphQL ? graphQL.singularName : undefined;
		if (graphQL !== false) {
			collections.set(slug, named ? toWords(named, true) : formatNames(slug).singular);
		}
	}
	const blocks = new Map<string, string>();
	for (const { slug, interfaceName, graphQL } of config.blocks ?? []) {
		blocks.set(slug, interfaceName ?? graphQL?.singularName ?? toWords(slug, true));
	}
	const globals = new Map<string, string>();
	for (const { slug, graphQL } of config.globals) {
		if (graphQL !== false) globals.set(slug, graphQL?.name ?? formatNames(slug).singular);
	}
	return { collections, blocks, globals };
}

function blockTypes(exposure: Exposure, names: Map<string, string>): Map<string, string> {
	const types = new Map<string, string>();
	for (const [slug, { type }] of Object.entries(exposure.blocks)) {
		const source = names.get(slug);
		if (source !== undefined) types.set(source, type);
	}
	return types;
}
