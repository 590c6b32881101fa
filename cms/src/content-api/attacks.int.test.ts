/** What was measured on Payload's own GraphQL, and what else a stranger would try first. */
import { getIntrospectionQuery, type GraphQLResolveInfo } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';

import { feedReaderOf } from '../changes/testing/feedReaderOf.ts';
import { queryWeight } from './limits/cost.ts';
import { requestWeight } from './limits/document.ts';
import { limits } from './limits/limits.ts';
import { createOperation } from './reading/operation.ts';
import type { Page } from './reading/page.ts';
import { programFields } from './resolvers/programs.ts';
import { buildPublicSchema } from './schema/build.ts';
import { richTextWithLink } from './testing/content.ts';
import { useContentApi } from './testing/useContentApi.ts';

let program: { id: number };

const scene = useContentApi({
	async before({ content }) {
		program = await content.publish('programs', { code: 'U4U' });
		const { id } = program;
		const news = await content.publish('news', { slug: 'live', title: 'Live', programs: [id] });
		await content.saveDraftIn('news', news.id, 'en', { title: 'Secret draft' });
		await content.publishIn('news', news.id, 'es', { title: 'En vivo', summary: 'S' });
		for (let count = 0; count < 3; count++)
			await content.publish('developments', { programs: [id] });
	},
});

async function refusal(query: string, variables: Record<string, unknown> = {}) {
	const { data, errors, headers } = await scene.api.query(query, { method: 'POST', variables });
	expect(data ?? null).toBeNull();
	expect(errors).toHaveLength(1);
	expect(headers.has('Content-Position')).toBe(false);
	return errors[0];
}

function limit(name: string, maximum: number, actual: unknown = expect.any(Number)) {
	return {
		message: expect.stringContaining(name),
		extensions: { code: 'LIMIT_EXCEEDED', limit: name, maximum, actual },
	};
}

describe('a query that asks for too much', () => {
	const nested = (depth: number): string =>
		depth === 0 ? '{ code }' : `{ developments { items { programs ${nested(depth - 1)} } } }`;

	it('four relations deep is refused by its depth', async () => {
		const query = `{ programs { items ${nested(4)} } }`;
		expect(await refusal(query)).toMatchObject(limit('depth', limits.depth, 15));
	});

	it('cannot hide its depth in fragments', async () => {
		const query = `{ programs { items { ...A } } }
			fragment A on Program { developments { items { programs { ...B } } } }
			fragment B on Program { developments { items { programs { ...C } } } }
			fragment C on Program { developments { items { programs { ...D } } } }
			fragment D on Program { developments { items { programs { code } } } }`;
		expect(await refusal(query)).toMatchObject(limit('depth', limits.depth));
	});

	it('not deep but wide is refused by its cost', async () => {
		const query =
			'{ programs(limit: 100) { items { developments(limit: 100) { items { id } } } } }';
		expect(await refusal(query)).toMatchObject(
			limit('cost', limits.cost, requestWeight + 2 + queryWeight + 1 + 100 * (queryWeight + 102)),
		);
		const nothingComesBack =
			'{ developments(limit: 100) { items { programs { developments(limit: 1) { totalCount } } } } }';
		expect(await refusal(nothingComesBack)).toMatchObject(limit('cost', limits.cost));
		const variable =
			'query($n: Int!) { programs(limit: $n) { items { developments(limit: $n) { items { id } } } } }';
		expect(await refusal(variable, { n: 100 })).toMatchObject(limit('cost', limits.cost));
	});

	it.each([0, -1, 101, 2_147_483_647])('cannot have a list of %i', async (size) => {
		for (const list of ['programs', 'news', 'developments', 'guides', 'actions']) {
			const query = `query($n: Int!) { ${list}(limit: $n) { items { id } } }`;
			const error = await refusal(query, { n: size });
			expect(error).toMatchObject(
				size > 10_000 ? limit('cost', limits.cost) : limit('limit', 100, size),
			);
		}
		const inside = `{ program(code: "U4U") { developments(limit: ${size}) { items { id } } } }`;
		const { errors } = await scene.api.query(inside);
		expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
	});

	it('cannot have an answer of more than a megabyte, be it cheap by its count', async () => {
		const words = Array.from({ length: 4000 }, (_, n) => `word${n}`).join(' ');
		const body = richTextWithLink('programs', program.id);
		const [link] = body.root.children[0]?.children ?? [];
		if (link?.children[0]) link.children[0].text = words;
		await scene.content.publish('guides', { slug: 'long', title: 'Long', body });
		const texts = (count: number) =>
			Array.from({ length: count }, (_, n) => `b${n}: body { html }`).join(' ');
		const few = await scene.api.query(`{ guide(slug: "long") { ${texts(2)} } }`);
		expect(few.errors).toEqual([]);
		expect(await refusal(`{ guide(slug: "long") { ${texts(30)} } }`)).toMatchObject(
			limit('bytes', limits.answerBytes),
		);
	});

	it('have nothing more read once the texts alone make an answer too long, and are told so once', async () => {
		const body = richTextWithLink('programs', program.id);
		const [link] = body.root.children[0]?.children ?? [];
		if (link?.children[0]) link.children[0].text = 'word '.repeat(30_000);
		await scene.content.publish('guides', { slug: 'longer', title: 'Longer', body });
		for (const field of ['html', 'text', 'json']) {
			const texts = Array.from({ length: 29 }, (_, n) => `b${n}: body { ${field} }`).join(' ');
			const { data, errors } = await scene.api.query(`{ guide(slug: "longer") { ${texts} } }`);
			expect(data).toBeUndefined();
			expect(errors).toMatchObject([limit('bytes', limits.answerBytes)]);
			// Of 29 texts of 150,000 characters each, the seventh is too much.
			expect(errors[0]?.extensions['actual']).toBeLessThan(1_100_000);
			expect(errors[0]?.message).toContain('it would have more than');
		}
	});

	it('cannot have a page before the first', async () => {
		for (const page of [0, -1]) {
			expect(await refusal(`{ news(page: ${page}) { items { id } } }`)).toMatchObject({
				extensions: { code: 'BAD_USER_INPUT' },
			});
		}
	});

	it('cannot name more values than a list is long', async () => {
		const many = JSON.stringify(Array.from({ length: 101 }, (_, n) => String(n)));
		expect(await refusal(`{ news(ids: ${many}) { items { id } } }`)).toMatchObject(
			limit('ids', 100, 101),
		);
		expect(await refusal(`{ news(programs: ${many}) { items { id } } }`)).toMatchObject(
			limit('programs', 100, 101),
		);
	});

	it('with the same value thousands of times in a filter names one, in any filter', async () => {
		const ask = async (query: string, variables: Record<string, unknown>) => {
			const { data, errors } = await scene.api.query(query, { method: 'POST', variables });
			expect(errors).toEqual([]);
			return data;
		};
		const kinds = Array<string>(10_000).fill('UPDATE');
		const news = 'query ($k: [NewsKind!]) { news(kinds: $k, limit: 1) { totalCount } }';
		expect(await ask(news, { k: kinds })).toEqual({ news: { totalCount: 1 } });
		const languages = Array<string>(10_000).fill('es');
		const references =
			'query ($l: [LanguageCode!]!) { references(collection: NEWS, publishedIn: $l) { totalCount } }';
		expect(await ask(references, { l: languages })).toEqual({ references: { totalCount: 1 } });
	});

	it('reads the timeline of a program once, however many developments lead to it', async () => {
		const operation = createOperation({
			payload: scene.payload,
			locale: 'en',
			derived: buildPublicSchema(scene.payload.config).derived,
			log: pino({ level: 'silent' }),
			feed: feedReaderOf(scene.pool),
		});
		const finds = vi.spyOn(scene.payload, 'find');
		const read = async (limit: number) => {
			const info = {} as GraphQLResolveInfo;
			const args = { page: 1, limit };
			const page = programFields['developments']?.(program, args, operation, info);
			return (page as Page<unknown>).items();
		};
		const timelines = await Promise.all([read(5), read(5), read(5)]);
		expect(timelines.map(({ length }) => length)).toEqual([3, 3, 3]);
		const findsOfOne = finds.mock.calls.length;
		await read(5);
		expect(finds.mock.calls).toHaveLength(findsOfOne);
		await read(6);
		expect(finds.mock.calls.length).toBeGreaterThan(findsOfOne);
		finds.mockRestore();
	});

	it('with 300 aliases is refused by name, and there is nothing to log in to', async () => {
		const aliases = (field: string) =>
			Array.from({ length: 300 }, (_, n) => `a${n}: ${field}`).join(' ');
		expect(await refusal(`{ ${aliases('navigation { main { url } }')} }`)).toMatchObject(
			limit('aliases', limits.aliases, 300),
		);
		const login = `mutation { loginUser(email: "a@example.org", password: "x") { token } }`;
		expect((await refusal(login))?.message).toMatch(/not configured to execute mutation/);
	});

	it('with too many words, directives or operations is refused by name', async () => {
		const words = `{ ${'navigation { main { url } } '.repeat(600)} }`;
		expect(await refusal(words)).toMatchObject(limit('tokens', limits.tokens));
		const directives = `{ navigation ${'@include(if: true) '.repeat(40)} { main { url } } }`;
		expect(await refusal(directives)).toMatchObject(limit('directives', limits.directives, 40));
		expect(await refusal('query A { __typename } query B { __typename }')).toMatchObject(
			limit('operations', 1, 2),
		);
	});

	it('may read the schema, but not over and over', async () => {
		const { data, errors } = await scene.api.query(getIntrospectionQuery(), { method: 'POST' });
		expect(errors).toEqual([]);
		expect(data).toHaveProperty('__schema');
		const types = '__schema { types { fields { type { fields { type { fields { name } } } } } } }';
		const { errors: deep } = await scene.api.query(`{ ${types} }`, { method: 'POST' });
		expect(deep).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
		const wide = Array.from(
			{ length: 30 },
			(_, n) => `a${n}: __schema { types { fields { type { fields { type { name } } } } } }`,
		);
		expect(await refusal(`{ ${wide.join(' ')} }`)).toMatchObject(limit('cost', limits.cost));
	});
});

describe('a query that asks for what is not public', () => {
	it.each([
		'{ es: newsItem(slug: "live", locale: es) { title } en: newsItem(slug: "live", locale: en) { title } }',
		'{ newsItem(slug: "live", draft: true) { title } }',
		'{ news(draft: true) { items { title } } }',
		'{ news(trash: true) { items { title } } }',
		'{ news(where: { _status: { equals: "draft" } }) { items { title } } }',
		'{ newsItem(slug: "live") { _status } }',
		'{ program(code: "U4U") { developments(draft: true) { items { id } } } }',
		'{ users { items { email } } }',
		'{ versionsNews { docs { id } } }',
	])('has no words for it: %s', async (query) => {
		const { data, errors } = await scene.api.query(query);
		expect(data ?? null).toBeNull();
		expect(errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
	});

	it('reads one language in one request, however often it asks', async () => {
		const query =
			'{ one: newsItem(slug: "live") { title } other: newsItem(slug: "live") { title } }';
		const [english, spanish] = await Promise.all([
			scene.api.query(query),
			scene.api.query(query, { locale: 'es' }),
		]);
		expect(english.data).toEqual({ one: { title: 'Live' }, other: { title: 'Live' } });
		expect(spanish.data).toEqual({ one: { title: 'En vivo' }, other: { title: 'En vivo' } });
	});

	it.each(['de', 'EN', 'all', '*', '', 'en&locale=es'])(
		'refuses the locale "%s" and names the valid ones',
		async (locale) => {
			const response = await fetch(
				`${scene.api.url}/content/v1/graphql?query={__typename}&locale=${locale}`,
			);
			expect(response.status).toBe(400);
			expect(await response.json()).toMatchObject({
				errors: [
					{
						message: expect.stringContaining('en, es, ht, uk, ru, fa-AF, ps'),
						extensions: { code: 'UNKNOWN_LOCALE' },
					},
				],
			});
		},
	);

	it('learns nothing from what breaks inside', async () => {
		const { errors } = await scene.api.query(
			'{ page(path: "a\\u0000b") { id } redirect(path: "\\u0000") { to } }',
		);
		expect(errors).toEqual([]);
		await scene.pool.query('ALTER TABLE redirects RENAME TO redirects_away');
		const broken = await scene.api.query('{ redirect(path: "/x") { to } }');
		await scene.pool.query('ALTER TABLE redirects_away RENAME TO redirects');
		expect(broken.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
		expect(JSON.stringify(broken.errors)).not.toMatch(/redirects|select|stack|\.ts/i);
		expect(broken.headers.has('Content-Position')).toBe(false);
	});
});
