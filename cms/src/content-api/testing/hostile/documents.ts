import {
	getNamedType,
	getNullableType,
	isCompositeType,
	isEnumType,
	isListType,
	isNonNullType,
	isObjectType,
	isInterfaceType,
	isUnionType,
	type GraphQLArgument,
	type GraphQLInputType,
	type GraphQLOutputType,
	type GraphQLSchema,
} from 'graphql';
import fc from 'fast-check';

/** GraphQL documents that fit a schema, but for what stands in their arguments now and then. */
export function documentsOf(schema: GraphQLSchema): fc.Arbitrary<string> {
	const query = schema.getQueryType();
	if (!query) throw new Error('The schema has no query.');
	return fc
		.integer({ min: 1, max: 4 })
		.chain((depth) => selectionOf(schema, query, depth))
		.map((selection) => `query ${selection}`);
}

/** Fields of a type, each once, with what they need below them. */
function selectionOf(
	schema: GraphQLSchema,
	type: GraphQLOutputType,
	depth: number,
): fc.Arbitrary<string> {
	const named = getNamedType(type);
	if (!isObjectType(named) && !isInterfaceType(named)) {
		const members = isUnionType(named) ? named.getTypes() : [];
		return fc
			.subarray([...members], { minLength: 1, maxLength: Math.min(3, members.length) })
			.chain((some) =>
				fc
					.tuple(...some.map((member) => selectionOf(schema, member, depth)))
					.map((parts) => parts.map((part, n) => `... on ${some[n]?.name} ${part}`))
					.map((fragments) => `{ __typename ${fragments.join(' ')} }`),
			);
	}
	const fields = Object.values(named.getFields()).filter(
		(field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
	);
	if (fields.length === 0) return fc.constant('{ __typename }');
	return fc
		.subarray(fields, { minLength: 1, maxLength: Math.min(5, fields.length) })
		.chain((some) =>
			fc
				.tuple(
					...some.map((field) =>
						fc
							.tuple(
								argumentsOf(field.args),
								isCompositeType(getNamedType(field.type))
									? selectionOf(schema, field.type, depth - 1)
									: fc.constant(''),
							)
							.map(([values, selection]) => `${field.name}${values} ${selection}`),
					),
				)
				.map((parts) => `{ ${parts.join(' ')} }`),
		);
}

function argumentsOf(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
	const required = args.filter(
		({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
	);
	const optional = args.filter((argument) => !required.includes(argument));
	return fc
		.subarray(optional, { maxLength: Math.min(2, optional.length) })
		.chain((some) =>
			fc.tuple(
				...[...required, ...some].map(({ name, type }) =>
					valueOf(type).map((value) => `${name}: ${value}`),
				),
			),
		)
		.map((parts) => (parts.length === 0 ? '' : `(${parts.join(', ')})`));
}

/** Mostly a value of the type; otherwise one that a program with a bug or a stranger would send. */
function valueOf(type: GraphQLInputType): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 9, arbitrary: properValueOf(type) },
		{ weight: 1, arbitrary: badValue },
	);
}

function properValueOf(type: GraphQLInputType): fc.Arbitrary<string> {
	const nullable = getNullableType(type);
	if (isListType(nullable)) {
		const item = properValueOf(nullable.ofType as GraphQLInputType);
		return fc.array(item, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);
	}
	const named = getNamedType(nullable);
	if (isEnumType(named)) return fc.constantFrom(...named.getValues().map(({ name }) => name));
	switch (named.name) {
		case 'Int':
			return fc.constantFrom('1', '2', '20', '100');
		case 'Date':
			return fc.constantFrom('"2025-03-25"', '"1999-01-01"', '"2100-12-31"');
		case 'DateTime':
			return fc.constantFrom('"2025-03-25T00:00:00Z"', '"1999-01-01T00:00:00.000Z"');
		case 'LanguageCode':
			return fc.constantFrom('"en"', '"es"', '"fa-AF"');
		case 'Position':
			return fc.constantFrom('0', '1', '7');
		default:
			return fc.constantFrom(
				'"U4U"',
				'"/news/news-1"',
				'"news-1"',
				'"1"',
				'"2"',
				'"/"',
				'"nowhere"',
			);
	}
}

const badValue = fc.oneof(
	fc.constantFrom('-1', '0', '2147483648', '1e400', 'null', '{}', '[[[]]]', 'DROP', 'true'),
	fc.string({ unit: 'binary', maxLength: 60 }).map((text) => JSON.stringify(text)),
	fc.constantFrom('"\\u0000"', `"' OR 1=1 --"`, '"\\uD800"', '"%00"', '"../../etc/passwd"'),
);
