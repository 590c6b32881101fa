import { readFileSync } from 'node:fs';
import {
	buildSchema,
	getNamedType,
	isInterfaceType,
	isObjectType,
	parse,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLObjectType,
	type SelectionSetNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { everything } from './sync-collections.ts';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

/** What a copy leaves out, and why. Everything else that a partner may show is read. */
const leftOut: Record<string, string> = {
	'RichText.json': 'the same words as `html` and `text`, for editors',
	'Program.developments': 'a collection of its own, whose documents name their programs',
	'Program.guideReferences':
		'guides in languages that the copy may not hold; `guides` has those of its own',
};

function isDocument(type: GraphQLObjectType): boolean {
	const document = schema.getType('Document');
	return isInterfaceType(document) && schema.isSubType(document, type);
}

/** The fields of every type that the operation reaches, and does not read there. */
function unread(operation: string): string[] {
	const { definitions } = parse(operation);
	const fragments = new Map(
		definitions
			.filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')
			.map((one) => [one.name.value, one.selectionSet]),
	);
	const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
		(set?.selections ?? []).flatMap((one) => {
			if (one.kind === 'Field') return [one];
			return fieldsOf(
				one.kind === 'FragmentSpread' ? fragments.get(one.name.value) : one.selectionSet,
			);
		});
	const missing: string[] = [];
	function walk(set: SelectionSetNode | undefined, type: GraphQLObjectType, path: string): void {
		const fields = fieldsOf(set);
		const names = new Set(fields.map(({ name }) => name.value));
		// A document inside of another one stands for itself in the copy: its id leads there.
		const isReference = isDocument(type) && path.includes('.');
		const wanted = isReference ? ['id'] : Object.keys(type.getFields());
		for (const name of wanted) {
			if (!names.has(name) && !(`${type.name}.${name}` in leftOut)) missing.push(`${path}.${name}`);
		}
		for (const { name, selectionSet } of fields) {
			const field = type.getFields()[name.value];
			const inner = field && getNamedType(field.type);
			if (isObjectType(inner)) walk(selectionSet, inner, `${path}.${name.value}`);
		}
	}
	const query = definitions.find((one) => one.kind === 'OperationDefinition');
	for (const list of fieldsOf(query?.selectionSet)) {
		const page = getNamedType(schema.getQueryType()?.getFields()[list.name.value]?.type);
		const items = isObjectType(page) ? getNamedType(page.getFields()['items']?.type) : null;
		const [item] = fieldsOf(list.selectionSet);
		if (!isObjectType(items)) throw new Error(`${list.name.value} is no list of documents.`);
		walk(item?.selectionSet, items, items.name);
	}
	return missing;
}

test.each(Object.entries(everything))(
	'a copy of %s holds every field of the schema that a partner may show',
	(_name, operation) => expect(unread(String(operation))).toEqual([]),
);

test('what a copy leaves out is still in the schema', () => {
	for (const name of Object.keys(leftOut)) {
		const [type = '', field = ''] = name.split('.');
		const found = schema.getType(type);
		expect([name, isObjectType(found) && field in found.getFields()]).toEqual([name, true]);
	}
});

test('notices a field that is not read', () => {
	const without = String(everything.news).replaceAll(/\battribution\b/g, '');
	expect(unread(without)).toEqual(['NewsItem.attribution']);
});
