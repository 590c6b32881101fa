import {
	buildSchema,
	getNamedType,
	isEnumType,
	isSpecifiedDirective,
	isSpecifiedScalarType,
	isUnionType,
	printSchema,
	type GraphQLNamedType,
	type GraphQLSchema,
} from 'graphql';
import { beforeAll, expect, it } from 'vitest';

import { printPublicSchema, readCommittedSchema } from './print.ts';

let printed: string;

beforeAll(async () => {
	process.env.LTS_WITHOUT_SERVICES = 'true';
	printed = await printPublicSchema();
}, 60_000);

it('is what is committed: run `pnpm --filter @lts/cms generate` when you mean to change it', () => {
	expect(readCommittedSchema()).toBe(printed);
});

it('lets a query ask for the same field of every member of a union', () => {
	const schema = buildSchema(printed);
	for (const union of Object.values(schema.getTypeMap()).filter(isUnionType)) {
		const types = new Map<string, string>();
		for (const member of union.getTypes()) {
			for (const [name, field] of Object.entries(member.getFields())) {
				const type = String(field.type);
				expect(`${union.name}.${name}: ${type}`).toBe(
					`${union.name}.${name}: ${types.get(name) ?? type}`,
				);
				types.set(name, type);
			}
		}
	}
});

it('has no way to write, to log in, or to ask for drafts', () => {
	const schema = buildSchema(printed);
	expect(schema.getMutationType()).toBeUndefined();
	expect(schema.getSubscriptionType()).toBeUndefined();
	const forbidden =
		/^(draft|trash|where|locale|fallbackLocale|select|pagination|password|_status)$/;
	for (const type of Object.values(schema.getTypeMap())) {
		if (type.name.startsWith('__') || !('getFields' in type)) continue;
		for (const field of Object.values(type.getFields())) {
			expect(field.name).not.toMatch(forbidden);
			if (!('args' in field)) continue;
			for (const { name } of field.args) expect(name).not.toMatch(forbidden);
		}
	}
	expect(printSchema(schema)).not.toMatch(/input /);
	expect(getNamedType(schema.getQueryType()?.getFields().program?.type)?.name).toBe('Program');
});

it('says what every type, field, argument, input field and value of an enum means', () => {
	expect(silentIn(buildSchema(printed))).toEqual([]);
});

it('finds whatever has no description', () => {
	const found = (text: string) => silentIn(buildSchema(text));
	const silent = `
		type Query { a(b: In): Kind c: [Any!]! d: Faced }
		interface Faced { id: ID! }
		union Any = Query
		enum Kind { ONE }
		input In { x: Int }
		scalar Odd
		directive @mark(why: String) on FIELD`;
	expect(found(silent)).toEqual([
		'Query',
		'Query.a',
		'Query.a(b)',
		'Query.c',
		'Query.d',
		'Faced',
		'Faced.id',
		'Any',
		'Kind',
		'Kind.ONE',
		'In',
		'In.x',
		'Odd',
		'@mark',
		'@mark(why)',
	]);
	expect(found('"""Q.""" type Query { """A.""" a("""B.""" b: Int): Int "" c: Int }')).toEqual([
		'Query.c',
	]);
});

/** The names of what a schema does not explain: `Type.field(argument)`. */
function silentIn(schema: GraphQLSchema): string[] {
	const named = Object.values(schema.getTypeMap()).filter(
		(type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
	);
	const directives = schema.getDirectives().filter((one) => !isSpecifiedDirective(one));
	return [
		...named.flatMap((type) => [
			{ name: type.name, description: type.description },
			...membersOf(type).flatMap((member) => described(`${type.name}.${member.name}`, member)),
		]),
		...directives.flatMap((directive) => described(`@${directive.name}`, directive)),
	]
		.filter(({ description }) => !description?.trim())
		.map(({ name }) => name);
}

interface Describable {
	name: string;
	description?: string | null;
	args?: readonly Describable[];
}

function membersOf(type: GraphQLNamedType): Describable[] {
	if (isEnumType(type)) return [...type.getValues()];
	return 'getFields' in type ? Object.values<Describable>(type.getFields()) : [];
}

function described(name: string, { description, args = [] }: Describable): Describable[] {
	return [
		{ name, description },
		...args.map((argument) => ({ ...argument, name: `${name}(${argument.name})` })),
	];
}
