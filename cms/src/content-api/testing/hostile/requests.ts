import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { getIntrospectionQuery, type GraphQLSchema } from 'graphql';

import { graphqlEndpoint } from '../../graphql/yoga.ts';
import { documentsOf } from './documents.ts';

export interface HostileRequest {
	kind: string;
	method: string;
	/** One character is one byte, so that it can hold what is no UTF-8. */
	path: string;
	headers: Record<string, string>;
	body?: Buffer;
	/** How the body comes: at once, in two halves with a pause, or only its first half. */
	delivery: 'whole' | 'slow' | 'broken-off';
}

const json = { 'Content-Type': 'application/json' };

/** Requests that nobody sends who wants an answer, and some that might be meant. */
export function hostileRequests(schema: GraphQLSchema): fc.Arbitrary<HostileRequest> {
	const documents = documentsOf(schema);
	const size = fc.integer({ min: 1, max: 4000 });
	const kinds: Record<string, { weight: number; texts: fc.Arbitrary<string> }> = {
		'fits the schema': { weight: 40, texts: documents },
		'cut or garbled': {
			weight: 6,
			texts: fc
				.tuple(documents, fc.nat(200), fc.string({ unit: 'binary', maxLength: 5 }))
				.map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 2)),
		},
		'deep nesting': {
			weight: 6,
			texts: size.chain((depth) =>
				fc.constantFrom(
					`${'{ programs { items '.repeat(depth)}{ id }${' } }'.repeat(depth)}`,
					'{'.repeat(depth),
					`{ news(ids: ${'['.repeat(depth)}${']'.repeat(depth)}) { totalCount } }`,
					`query ($a: ${'['.repeat(depth)}ID${']'.repeat(depth)}) { languages { code } }`,
				),
			),
		},
		'many aliases': {
			weight: 6,
			texts: size.map((count) => `{ ${repeated(count, (n) => `a${n}: news { totalCount }`)} }`),
		},
		'fragment cycles': {
			weight: 6,
			texts: size.map((count) => {
				const fragments = repeated(
					count % 100,
					(n) => `fragment F${n} on Query { ...F${n + 1} ...F0 }`,
				);
				return `{ ...F0 } ${fragments} fragment F${count % 100} on Query { ...F0 languages { code } }`;
			}),
		},
		'fragments that double': {
			weight: 4,
			texts: size.map((count) => {
				const fragments = repeated(
					count % 60,
					(n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} a${n}: languages { code } }`,
				);
				return `{ ...F0 } ${fragments} fragment F${count % 60} on Query { languages { code } }`;
			}),
		},
		'huge lists': {
			weight: 6,
			texts: size.chain((count) =>
				fc.constantFrom(
					`{ news(ids: [${repeated(count, (n) => `${n},`)}]) { totalCount } }`,
					`{ programs(limit: 100) { items { developments(limit: ${count}) { items { id } } } } }`,
					`{ references(collection: NEWS, publishedIn: [${repeated(count, () => '"en"')}]) { totalCount } }`,
				),
			),
		},
		'long strings': {
			weight: 5,
			texts: size.map((count) => `{ content(path: "${'/a'.repeat(count * 10)}") { path } }`),
		},
		directives: {
			weight: 5,
			texts: size.map((count) => `{ languages ${'@skip(if: false) '.repeat(count)}{ code } }`),
		},
		introspection: {
			weight: 5,
			texts: size.chain((count) =>
				fc.constantFrom(
					getIntrospectionQuery(),
					`{ __schema { types ${'{ fields { type '.repeat(count % 40)}{ name }${' } }'.repeat(count % 40)} } }`,
				),
			),
		},
	};
	const questions = Object.entries(kinds).map(([kind, { weight, texts }]) => ({
		weight,
		arbitrary: fc.tuple(texts, fc.boolean()).map(([text, byGet]) => asked(kind, text, byGet)),
	}));
	return fc.oneof(...questions, ...requestsOfOtherForms(documents));
}

/** What is wrong before there is a document. */
function requestsOfOtherForms(documents: fc.Arbitrary<string>) {
	const of = (kind: string, weight: number, arbitrary: fc.Arbitrary<Partial<HostileRequest>>) => ({
		weight,
		arbitrary: arbitrary.map((request): HostileRequest => ({
			...{ kind, method: 'POST', path: graphqlEndpoint, headers: json, delivery: 'whole' },
			...request,
		})),
	});
	const get = (search: string): Partial<HostileRequest> => ({
		...{ method: 'GET', headers: {} },
		path: `${graphqlEndpoint}?${search}`,
	});
	return [
		of(
			'batched arrays',
			5,
			fc.array(documents, { maxLength: 200 }).map((queries) => ({
				body: Buffer.from(JSON.stringify(queries.map((query) => ({ query })))),
			})),
		),
		of(
			'bad UTF-8',
			5,
			fc
				.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.boolean())
				.map(([bytes, inBody]) => {
					const bad = Buffer.concat([Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0]), bytes]);
					if (!inBody)
						return get(`query=${bad.toString('latin1').replace(/[^\u0021-\u00ff]/g, '')}`);
					return { body: Buffer.concat([Buffer.from('{"query":"{ __typename } # '), bad]) };
				}),
		),
		of('10 MB bodies', 3, fc.constantFrom('{"query":"{ languages ', ' ').map(tenMegabytes)),
		of(
			'slow bodies',
			4,
			documents.map((query) => ({
				body: Buffer.from(JSON.stringify({ query })),
				delivery: 'slow',
			})),
		),
		of(
			'bodies broken off',
			4,
			documents.map((query) => ({
				body: Buffer.from(JSON.stringify({ query })),
				delivery: 'broken-off',
			})),
		),
		of(
			'broken percent-encoding',
			5,
			fc
				.constantFrom('%', '%zz', '%c3%28', '%ed%a0%80', '%00', '%u0041')
				.chain((bad) =>
					fc.constantFrom(
						get(`query=${bad}`),
						get(`query={__typename}&locale=${bad}`),
						get(`query={__typename}&variables=${bad}`),
						{ ...get(''), path: `/content/v1/media/${bad}` },
						{ ...get(''), path: `/${bad}` },
						{ ...get(''), path: `/content/v1/changes?after=${bad}&first=${bad}` },
					),
				),
		),
		of(
			'broken variables or extensions',
			6,
			fc
				.tuple(
					fc.constantFrom('variables', 'extensions'),
					fc.oneof(
						fc.constantFrom('{', '[]', '"a"', '1', 'null', '{"a":}'),
						fc.json({ maxDepth: 4 }),
						fc.constantFrom('{"persistedQuery":1}', '{"persistedQuery":{"version":"1"}}'),
						fc.constant('{"__proto__":{"query":"x"},"constructor":{}}'),
					),
					fc.boolean(),
				)
				.map(([name, value, byGet]) => {
					const query = 'query($a: ID) { news(ids: [$a]) { totalCount } }';
					if (byGet) {
						return get(`query=${encodeURIComponent(query)}&${name}=${encodeURIComponent(value)}`);
					}
					return { body: Buffer.from(`{"query":${JSON.stringify(query)},"${name}":${value}}`) };
				}),
		),
		of(
			'unknown hashes',
			4,
			fc.string().map((text) => {
				const sha256Hash = createHash('sha256').update(text).digest('hex');
				const extensions = { persistedQuery: { version: 1, sha256Hash } };
				return get(`extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
			}),
		),
		of(
			'any JSON',
			4,
			fc.json({ maxDepth: 6 }).map((text) => ({ body: Buffer.from(text) })),
		),
		of(
			'odd methods, types and heads',
			4,
			fc.constantFrom<Partial<HostileRequest>>(
				{ method: 'PUT', body: Buffer.from('{}') },
				{ method: 'DELETE', headers: {} },
				{
					headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
					body: Buffer.from('--x'),
				},
				{ headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('{ languages { code } }') },
				{ ...get('query={__typename}'), headers: { Accept: 'text/html' } },
				{ ...get('query={__typename}'), headers: { Authorization: `Bearer ${'x'.repeat(5000)}` } },
				{ ...get('query={__typename}'), headers: { 'X-Long': 'x'.repeat(70_000) } },
				{ ...get(`query=${'x'.repeat(70_000)}`) },
				{ ...get(''), path: '//example.org/content/v1/graphql?query={__typename}' },
				{ ...get(''), path: '/content/v1/media/..%2f..%2fetc%2fpasswd' },
			),
		),
	];
}

function asked(kind: string, query: string, byGet: boolean): HostileRequest {
	const path = `${graphqlEndpoint}?query=${encodeURIComponent(query.toWellFormed())}`;
	// Longer ones fit into no address.
	if (byGet && path.length < 60_000) {
		return { kind, method: 'GET', path, headers: {}, delivery: 'whole' };
	}
	const body = Buffer.from(JSON.stringify({ query }));
	return { kind, method: 'POST', path: graphqlEndpoint, headers: json, body, delivery: 'whole' };
}

/** Kept once for all that send it. */
const megabytes = Buffer.alloc(10 * 2 ** 20, ' ');

function tenMegabytes(start: string): Partial<HostileRequest> {
	const body = Buffer.from(megabytes);
	body.write(start);
	return { body };
}

function repeated(count: number, text: (n: number) => string): string {
	return Array.from({ length: count }, (_, n) => text(n)).join(' ');
}
