/** Quotas and costs as partners and strangers meet them: over HTTP, at the real process. */
import { describe, expect, it } from 'vitest';

import { generateKey } from './key.ts';
import { queryWeight } from '../limits/cost.ts';
import { requestWeight } from '../limits/document.ts';
import { limits } from '../limits/limits.ts';
import { ask } from '../testing/ask.ts';
import {
	codeOf,
	costOfDear,
	costOfFew,
	costOfPrograms,
	createPartner,
	dear,
	programs,
	quota,
	siteKey,
	stranger,
	useLimitedApi,
} from '../testing/limits.ts';

const scene = useLimitedApi();

describe('without a key', () => {
	it('there is a small quota for each address, which the headers tell', async () => {
		const address = stranger();
		const first = await ask(scene.api.url, programs, { address });
		expect(first.status).toBe(200);
		expect(first.headers.get('RateLimit-Policy')).toBe(`"cost";q=${quota};w=60;qu="cost"`);
		const rest = quota - costOfPrograms;
		expect(first.headers.get('RateLimit')).toMatch(new RegExp(`^"cost";r=${rest};t=(60|5\\d)$`));

		expect((await ask(scene.api.url, dear, { address })).status).toBe(200);
		const refused = await ask(scene.api.url, dear, { address });
		expect(refused.status).toBe(429);
		const left = rest - costOfDear;
		const { extensions, message } = refused.body.errors?.[0] ?? {};
		expect(extensions).toMatchObject({
			code: 'RATE_LIMITED',
			cost: costOfDear,
			quota,
			remaining: left,
			policy: 'cost',
		});
		expect(message).toContain(String(costOfDear));
		const seconds = Number(refused.headers.get('Retry-After'));
		expect(seconds).toBeGreaterThan(40);
		expect(seconds).toBeLessThanOrEqual(60);
		expect(extensions?.['retryAfter']).toBe(seconds);
		expect(refused.headers.get('RateLimit')).toBe(`"cost";r=${left};t=${seconds}`);
		expect(refused.body.extensions).toEqual({
			cost: { requested: costOfDear, limit: limits.cost },
		});
		expect(refused.body.data).toBeUndefined();

		// What was refused was not charged, and nobody else pays for it.
		expect((await ask(scene.api.url, programs, { address })).status).toBe(200);
		expect((await ask(scene.api.url, dear, { address: stranger() })).status).toBe(200);
	});

	it('the change feed is open, under the same quota', async () => {
		const address = stranger();
		const answer = await ask(scene.api.url, null, {
			address,
			path: '/content/v1/changes?after=0&first=9',
		});
		expect(answer.status).toBe(200);
		expect(answer.headers.get('RateLimit')).toMatch(`"cost";r=${quota - queryWeight - 9};`);
		await ask(scene.api.url, dear, { address });
		const path = '/content/v1/changes?after=0&first=500';
		let status = 200;
		for (let n = 0; n < 20 && status === 200; n++) {
			({ status } = await ask(scene.api.url, null, { address, path }));
		}
		expect(status).toBe(429);
	});

	const many = (count: number, write: (n: number) => string) =>
		Array.from({ length: count }, (_, n) => write(n)).join(' ');

	it.each([
		['names no field of the schema', 'GRAPHQL_VALIDATION_FAILED', '{ nonsense }', 1],
		['names hundreds', 'GRAPHQL_VALIDATION_FAILED', `{ ${many(900, (n) => `nope${n}`)} }`, 49],
		['is no GraphQL at its end', 'GRAPHQL_PARSE_FAILED', `{ ${many(98, (n) => `a${n}`)} (`, 5],
		['has too many words', 'LIMIT_EXCEEDED', `{ ${many(4000, (n) => `a${n}`)} }`, 162],
		['has aliases without end', 'LIMIT_EXCEEDED', `{ ${many(31, (n) => `a${n}: __typename`)} }`, 5],
		[
			'writes a field again and again',
			'LIMIT_EXCEEDED',
			`{ ${many(31, () => '... { navigation { main { url } } }')} }`,
			16,
		],
		[
			'is all fragments',
			'LIMIT_EXCEEDED',
			`{ ...F0 } ${many(101, (n) => `fragment F${n} on Query { __typename }`)}`,
			37,
		],
		['asks for what nobody may', 'LIMIT_EXCEEDED', dear.replace('limit: 20', 'limit: 100'), 2],
	])('a document that %s is refused (%s) and charged by its length', async (...told) => {
		const [, code, query, length] = told;
		const cost = requestWeight + length;
		for (const method of ['GET', 'POST'] as const) {
			const address = stranger();
			const wrong = await ask(scene.api.url, query, { address, method });
			expect(codeOf(wrong)).toBe(code);
			expect(wrong.headers.get('RateLimit')).toMatch(`"cost";r=${quota - cost};`);
			// What was refused for its cost is told what that would have been.
			const { requested } = wrong.body.extensions?.cost ?? {};
			if (query.includes('limit: 100) {')) expect(requested).toBeGreaterThan(limits.cost);
			else expect(requested).toBe(cost);
		}
	});

	it('of hundreds of mistakes the first few are told', async () => {
		const query = `{ ${many(900, (n) => `nope${n}`)} }`;
		const { body } = await ask(scene.api.url, query, { address: stranger() });
		expect(body.errors).toHaveLength(6);
		expect(body.errors?.at(-1)?.message).toMatch(/Too many validation errors/);
		expect(body.errors?.at(-1)?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
	});

	const chain = (length: number) =>
		`{ ...F0 } ${many(length, (n) => `fragment F${n} on Query { ${n < length - 1 ? `...F${n + 1} ...F${n + 1}` : '__typename'} }`)}`;

	it.each([
		['asks for nothing', '{ __typename }', 1],
		['asks for nothing 30 times', `{ ${many(30, (n) => `a${n}: __typename`)} }`, 5],
		['skips what it asks for', `{ ${'news(limit: 100) @skip(if: true) { page } '.repeat(10)} }`, 9],
		['is a chain of fragments that double', chain(60), 32],
		['carries a long comment', `{ __typename } # ${'x'.repeat(20_000)}`, 11],
	])('a document that %s costs its length', async (_what, query, length) => {
		const cost = requestWeight + length;
		for (const method of ['GET', 'POST'] as const) {
			const address = stranger();
			const told = { requested: cost, limit: limits.cost };
			const dry = await ask(scene.api.url, query, { address, method, dryRun: true });
			expect(dry.body.extensions?.cost).toEqual(told);
			const { body, headers, status } = await ask(scene.api.url, query, { address, method });
			expect([status, body.errors]).toEqual([200, undefined]);
			expect(body.extensions?.cost).toEqual(told);
			expect(headers.get('RateLimit')).toMatch(`"cost";r=${quota - cost};`);
		}
	});

	it('the smallest question cannot be asked without end', async () => {
		const address = stranger();
		await ask(scene.api.url, dear, { address });
		const { headers } = await ask(scene.api.url, '{ __typename }', { address, method: 'POST' });
		expect(headers.get('RateLimit')).toMatch(`"cost";r=${quota - costOfDear - costOfFew};`);
	});

	it('an answer that is ready costs one, whoever had it made', async () => {
		const [first, second] = [stranger(), stranger()];
		const query = `${programs} # asked twice`;
		const cost = { requested: costOfPrograms, limit: limits.cost };
		const made = await ask(scene.api.url, query, { address: first, isRepeated: true });
		expect(made.headers.get('RateLimit')).toMatch(`"cost";r=${quota - costOfPrograms};`);
		for (const [address, used] of [
			[second, 1],
			[second, 2],
			[first, costOfPrograms + 1],
		] as const) {
			const ready = await ask(scene.api.url, query, { address, isRepeated: true });
			expect(ready.headers.get('RateLimit')).toMatch(`"cost";r=${quota - used};`);
			expect(ready.body).toEqual(made.body);
			expect(ready.body.extensions).toEqual({ cost });
		}
	});

	it('who cannot pay is refused alone, also when others ask the same at the same time', async () => {
		const poor = stranger();
		await ask(scene.api.url, dear, { address: poor });
		const query = `${dear} # together`;
		const askers = [poor, stranger(), stranger()];
		const answers = await Promise.all(
			askers.map((address) => ask(scene.api.url, query, { address, isRepeated: true })),
		);
		expect(answers.map(({ status }) => status)).toEqual([429, 200, 200]);
	});

	it('a key is asked for where the answer is ready', async () => {
		const query = `${programs} # ready`;
		await ask(scene.api.url, query, { address: stranger(), isRepeated: true });
		const authorization = `Bearer ${generateKey()}`;
		const wrong = await ask(scene.api.url, query, { authorization, isRepeated: true });
		expect([wrong.status, codeOf(wrong)]).toEqual([401, 'API_KEY_UNKNOWN']);
	});

	it('no address is logged', () => {
		expect(JSON.stringify(scene.api.logs)).not.toContain('198.18.');
	});
});

describe('the cost', () => {
	it('is told in every answer, the same to everybody', async () => {
		const { key } = await createPartner(scene);
		const cost = { requested: costOfPrograms, limit: limits.cost };
		const answers = await Promise.all(
			[{ address: stranger() }, { key }, { key: siteKey }].flatMap((who) => [
				ask(scene.api.url, programs, who),
				ask(scene.api.url, programs, { ...who, method: 'POST' }),
			]),
		);
		for (const { body } of answers) {
			expect(body.extensions).toEqual({ cost });
			expect(body).toEqual(answers[0]?.body);
		}
	});

	it.each(['GET', 'POST'] as const)('is told by %s before it is charged', async (method) => {
		const address = stranger();
		const dry = await ask(scene.api.url, dear, { address, method, dryRun: true });
		expect(dry.status).toBe(200);
		expect(dry.body).toEqual({
			extensions: { cost: { requested: costOfDear, limit: limits.cost } },
		});
		expect(dry.headers.get('RateLimit')).toMatch(/^"free";r=299;/);
		expect(dry.headers.get('Content-Position')).toBeNull();
		const { headers } = await ask(scene.api.url, programs, { address });
		expect(headers.get('RateLimit')).toMatch(`"cost";r=${quota - costOfPrograms};`);
	});

	it.each([
		['a language that there is not', 400, 'UNKNOWN_LOCALE', '?locale=xx', {}],
		['a form that there is not', 406, 'NOT_ACCEPTABLE', '', { Accept: 'application/pdf' }],
		['a wish that means nothing', 400, 'BAD_REQUEST', '?dryRun=2', {}],
		['a key that is none', 401, 'API_KEY_DAMAGED', '', { Authorization: 'Bearer lts_live_x' }],
		['a body that is no JSON', 415, 'UNSUPPORTED_MEDIA_TYPE', '', { 'Content-Type': 'text/x' }],
	])('is told with %s (%i %s), and nothing of ours', async (...told) => {
		const [, status, code, search, headers] = told;
		const isPost = 'Content-Type' in headers;
		const path = `/content/v1/graphql${search}`;
		const response = await fetch(new URL(path, scene.api.url), {
			headers: { ...headers, 'X-Forwarded-For': stranger() },
			...(isPost && { method: 'POST', body: '{ __typename }' }),
		});
		const { errors, extensions } = (await response.json()) as {
			errors: { extensions: object }[];
			extensions: unknown;
		};
		expect(response.status).toBe(status);
		expect(extensions).toEqual({ cost: { requested: requestWeight, limit: limits.cost } });
		const [error] = errors;
		expect(error?.extensions).toMatchObject({ code });
		expect(error?.extensions).not.toHaveProperty('status');
		expect(error?.extensions).not.toHaveProperty('http');
	});

	it('is told with a key that is for something else', async () => {
		const { key } = await createPartner(scene, { scopes: ['changes'] });
		const { status, body } = await ask(scene.api.url, programs, { key });
		expect([status, body.extensions]).toEqual([
			403,
			{ cost: { requested: requestWeight, limit: limits.cost } },
		]);
	});

	it('of what nobody may ask is told as well', async () => {
		const query = dear.replace('limit: 20', 'limit: 100');
		const { body, status } = await ask(scene.api.url, query, { address: stranger(), dryRun: true });
		expect(status).toBe(200);
		expect(body.extensions?.cost.requested).toBeGreaterThan(limits.cost);
	});

	it('is not told without end', async () => {
		const address = stranger();
		let answer = await ask(scene.api.url, programs, { address, dryRun: true });
		for (let n = 1; n < 301; n++) {
			answer = await ask(scene.api.url, programs, { address, dryRun: true });
		}
		expect(answer.status).toBe(429);
		expect(answer.body.errors?.[0]?.extensions).toMatchObject({ policy: 'free', quota: 300 });
		expect((await ask(scene.api.url, programs, { address })).status).toBe(429);
		expect((await ask(scene.api.url, programs, { address: stranger() })).status).toBe(200);
	});
});
