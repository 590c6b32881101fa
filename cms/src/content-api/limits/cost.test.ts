import fc from 'fast-check';
import { buildSchema, execute, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

import { operationCost, queryWeight } from './cost.ts';

const schema = buildSchema(`
	type Query { page: Page, things(limit: Int! = 5, first: Int): ThingPage!, thing: Thing }
	type Page { title: String, blocks: [Block!]!, first: Named }
	interface Named { name: String }
	union Block = Gallery | Quote
	type Gallery { name: String, things: [Thing!]! }
	type Quote implements Named { name: String, thing: Thing }
	type Thing implements Named { name: String, parts: [Part!]!, things(limit: Int! = 2, first: Int): ThingPage! }
	type Part { name: String, thing: Thing }
	type ThingPage { total: Int, items: [Thing!]! }
`);
const bounds = { 'Page.blocks': 3, 'Gallery.things': 4, 'Thing.parts': 2 };

function costOf(query: string, variables: Record<string, unknown> = {}): number {
	return operationCost({ document: parse(query), schema, variables, bounds, queries: new Set() });
}

describe('the cost of an operation', () => {
	it('is free for scalars and one for each object', () => {
		expect(costOf('{ __typename }')).toBe(0);
		expect(costOf('{ thing { name } }')).toBe(1);
		expect(costOf('{ a: thing { name } b: thing { name } }')).toBe(2);
	});

	it('multiplies nested lists by the sizes asked for', () => {
		expect(
			costOf('{ things(limit: 100) { items { things(limit: 10) { items { name } } } } }'),
		).toBe(1 + 100 * (1 + 1 + 10));
	});

	it('takes the size from a variable, from its default, or from the argument’s default', () => {
		const query = 'query($n: Int! = 7) { things(limit: $n) { items { name } } }';
		expect(costOf(query, { n: 50 })).toBe(51);
		expect(costOf(query)).toBe(8);
		expect(costOf('{ things { items { name } } }')).toBe(6);
	});

	it('counts what asks the database for each parent, however little comes back', () => {
		const weighed = (query: string) =>
			operationCost({
				...{ document: parse(query), schema, variables: {}, bounds },
				queries: new Set(['Query.things', 'Thing.things']),
			});
		expect(weighed('{ things(limit: 10) { total } }')).toBe(queryWeight + 1);
		expect(
			weighed('{ things(limit: 10) { items { a: things { total } b: things { total } } } }'),
		).toBe(queryWeight + 1 + 10 * (1 + 2 * (queryWeight + 1)));
		expect(weighed('{ thing { name } }')).toBe(1);
	});

	it('uses the bound of a list without an argument', () => {
		expect(costOf('{ page { blocks { ... on Gallery { things { name } } } } }')).toBe(1 + 3 * 5);
	});

	it('counts the dearest member of a union, not their sum', () => {
		const query = `{ page { blocks {
			... on Gallery { things { name } }
			... on Quote { thing { parts { name } } }
		} } }`;
		expect(costOf(query)).toBe(1 + 3 * (1 + 4));
	});

	it('does not grow smaller by a size that is none', () => {
		for (const limit of [0, -1, -100]) {
			expect(costOf(`{ things(limit: ${limit}) { items { name } } }`)).toBe(2);
		}
	});

	it('leaves out what is skipped', () => {
		const query =
			'query($s: Boolean!) { thing @skip(if: $s) { name } page @include(if: false) { title } }';
		expect(costOf(query, { s: true })).toBe(0);
		expect(costOf(query, { s: false })).toBe(1);
	});

	it('counts a fragment at every place it is spread, without going there', () => {
		// Whoever went to each place would not come back before the test's time is over.
		const levels = Array.from({ length: 40 }, (_, n) =>
			n === 0
				? 'fragment F0 on Thing { parts { name } }'
				: `fragment F${n} on Thing { ...F${n - 1} ...F${n - 1} }`,
		);
		expect(costOf(`{ thing { ...F39 } } ${levels.join('\n')}`)).toBe(1 + 2 * 2 ** 39);
	});

	it('counts introspection', () => {
		expect(costOf(getIntrospectionQuery())).toBeGreaterThan(20);
	});
});

describe('against a count of what comes back', () => {
	it('is exact when every list is as long as it can be and nothing is abstract', async () => {
		await fc.assert(
			fc.asyncProperty(selections('Query', concrete), async (query) => {
				expect(costOf(query)).toBe(await countObjects(query, () => 0));
			}),
			{ numRuns: 300 },
		);
	});

	it('is never too low, whatever the members of a union turn out to be', async () => {
		await fc.assert(
			fc.asyncProperty(selections('Query', everything), fc.nat(), async (query, seed) => {
				let turn = seed;
				expect(costOf(query)).toBeGreaterThanOrEqual(await countObjects(query, () => turn++));
			}),
			{ numRuns: 300 },
		);
	});
});

type Fields = Record<string, [field: string, type: string | null, paged?: boolean][]>;

const concrete: Fields = {
	Query: [
		['things', 'ThingPage', true],
		['thing', 'Thing'],
		['page', 'Page'],
	],
	Page: [['title', null]],
	Thing: [
		['name', null],
		['parts', 'Part'],
		['things', 'ThingPage', true],
	],
	Part: [
		['name', null],
		['thing', 'Thing'],
	],
	ThingPage: [
		['total', null],
		['items', 'Thing'],
	],
	Gallery: [
		['name', null],
		['things', 'Thing'],
	],
	Quote: [
		['name', null],
		['thing', 'Thing'],
	],
	Named: [['name', null]],
};
const everything: Fields = {
	...concrete,
	Page: [
		['title', null],
		['blocks', 'Block'],
		['first', 'Named'],
	],
};
const members: Record<string, string[]> = {
	Block: ['Gallery', 'Quote'],
	Named: ['Quote', 'Thing'],
};

/** Random selections; every field has an alias of its own, so that none merges with another. */
function selections(type: string, fields: Fields, depth = 4): fc.Arbitrary<string> {
	let count = 0;
	const of = (parent: string, left: number): fc.Arbitrary<string> => {
		const inline = members[parent]?.map((member) =>
			of(member, left - 1).map((inner) => `... on ${member} ${inner}`),
		);
		const own = (fields[parent] ?? [])
			.filter(([, target]) => target === null || left > 0)
			.map(([name, target, paged]) =>
				fc
					.tuple(
						target ? of(target, left - 1) : fc.constant(''),
						fc.option(fc.integer({ min: 1, max: 6 })),
						fc.constantFrom('limit', 'first'),
					)
					.map(([inner, size, argument]) => {
						const args = paged && size !== null ? `(${argument}: ${size})` : '';
						return `f${count++}: ${name}${args} ${inner}`;
					}),
			);
		const choices = [...own, ...(left > 0 ? (inline ?? []) : []), fc.constant('__typename')];
		return fc
			.array(fc.oneof(...choices), { minLength: 1, maxLength: 3 })
			.map((parts) => `{ ${parts.join(' ')} }`);
	};
	return of(type, depth);
}

async function countObjects(query: string, turn: () => number): Promise<number> {
	const one = (name: string): unknown => ({ __typename: name, ...fieldsOf(name) });
	const list = (length: number, make: () => unknown) => Array.from({ length }, make);
	const block = () => one(turn() % 2 === 0 ? 'Gallery' : 'Quote');
	const paged = ({ limit, first }: { limit: number; first?: number }) => ({
		total: first ?? limit,
		items: list(first ?? limit, () => one('Thing')),
	});
	const fieldsOf = (name: string): object =>
		({
			Page: {
				title: 'p',
				blocks: () => list(3, block),
				first: () => one(turn() % 2 ? 'Quote' : 'Thing'),
			},
			Thing: { name: 't', parts: () => list(2, () => one('Part')), things: paged },
			Part: { name: 'p', thing: () => one('Thing') },
			Gallery: { name: 'g', things: () => list(4, () => one('Thing')) },
			Quote: { name: 'q', thing: () => one('Thing') },
		})[name] ?? {};
	const rootValue = { page: () => one('Page'), thing: () => one('Thing'), things: paged };
	const { data, errors } = await execute({ schema, document: parse(query), rootValue });
	expect(errors).toBeUndefined();
	return objectsIn(data) - 1;
}

function objectsIn(value: unknown): number {
	if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + objectsIn(one), 0);
	if (typeof value !== 'object' || value === null) return 0;
	return Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 1);
}
