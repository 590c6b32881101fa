/** Answers that the real process gives from memory: to whom, how, and what is kept of which question. */
import siteOperations from '@lts/content-client/site-operations.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

import { hashOf } from '../graphql/persisted.ts';
import { getAnswer } from '../testing/getAnswer.ts';
import { query, useTimeline, variables } from '../testing/timeline.ts';

const timeline = useTimeline();

describe('an answer by GET', () => {
	it('comes from memory the second time, however it is asked for', async () => {
		await timeline.scene.api.settle();
		const first = await timeline.ask(query, { variables });
		expect(first).toMatchObject({ status: 200, source: 'rendered' });
		expect(first.data).toMatchObject({ program: { name: 'First' } });
		for (const options of [{}, { by: 'text' }, { by: 'both' }, { method: 'HEAD' }] as const) {
			const again = await timeline.ask(query, { variables, ...options });
			expect(again).toMatchObject({ status: 200, source: 'hit', position: first.position });
			expect(again.headers.etag).toBe(first.headers.etag);
			expect(again.headers['content-length']).toBe(first.headers['content-length']);
			expect(again.data).toEqual('method' in options ? null : first.data);
		}
	});

	it('is ready in each encoding, each with an ETag of its own that makes a 304', async () => {
		const etags = new Set<unknown>();
		for (const encoding of ['br', 'gzip', undefined]) {
			const headers: Record<string, string> = encoding ? { 'accept-encoding': encoding } : {};
			const answer = await timeline.ask(query, { variables, headers });
			expect(answer.headers['content-encoding']).toBe(encoding);
			expect(answer.data).toMatchObject({ program: { name: 'First' } });
			const etag = String(answer.headers.etag);
			expect(etag).toMatch(/^"[\w-]+"$/);
			etags.add(etag);
			for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
				const same = await timeline.ask(query, {
					variables,
					headers: { ...headers, 'if-none-match': known },
				});
				expect(same).toMatchObject({ status: 304, position: answer.position });
				expect(same.bytes).toHaveLength(0);
				expect(same.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
			}
			const other = await timeline.ask(query, {
				variables,
				headers: { ...headers, 'if-none-match': '"other"' },
			});
			expect(other.status).toBe(200);
		}
		expect(etags.size).toBe(3);
	});

	it('tells a CDN how long it may be kept, on what it depends, and nothing of who asks', async () => {
		const { headers } = await timeline.ask(query, {
			variables,
			headers: { origin: 'https://partner.example', accept: 'application/json' },
		});
		expect(headers).toMatchObject({
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=1',
			'content-type': 'application/json; charset=utf-8',
			vary: 'Accept-Encoding',
			'x-content-type-options': 'nosniff',
		});
		const tags = String(headers['cache-tags']).split(',');
		expect(tags).toContain(`programs:${timeline.program()}`);
		const keys = String(headers['surrogate-key']).split(' ');
		expect(keys).toContain(`programs:${timeline.program()}`);
		expect(headers['cache-tag']).toBe(keys.join(','));
	});

	it('with an error is kept by nobody', async () => {
		for (const [document, variables] of [
			['{ nothing }', {}],
			['{', {}],
			['{ news(limit: 101) { page } }', {}],
			[query, {}],
		] as const) {
			for (let time = 0; time < 2; time++) {
				const answer = await getAnswer(timeline.scene.api.url, document, { variables, by: 'text' });
				expect(answer.codes).toHaveLength(1);
				expect(answer.source).not.toBe('hit');
				expect(answer.headers['cache-control']).toBe('no-store');
				expect(answer.headers).not.toHaveProperty('etag');
				expect(answer.headers).not.toHaveProperty('content-position');
			}
		}
	});
});

describe('a persisted operation', () => {
	it('of the site is known from the start', async () => {
		const texts = Object.values(siteOperations);
		expect(texts.length).toBeGreaterThan(10);
		for (const text of texts) {
			const { codes } = await getAnswer(timeline.scene.api.url, text);
			expect(codes, text).not.toContain('PERSISTED_QUERY_NOT_FOUND');
		}
	});

	it('of a partner, or of another release of the site, is known once it was sent', async () => {
		const document = '{ partner: program(code: "U4U") { code } }';
		const unknown = await getAnswer(timeline.scene.api.url, document);
		expect(unknown).toMatchObject({ status: 200, codes: ['PERSISTED_QUERY_NOT_FOUND'] });
		expect(unknown.headers['cache-control']).toBe('no-store');
		const registered = await fetch(`${timeline.scene.api.url}/content/v1/graphql`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({
				query: document,
				extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
			}),
		});
		expect(registered.status).toBe(200);
		expect((await getAnswer(timeline.scene.api.url, document)).data).toEqual({
			partner: { code: 'U4U' },
		});
	});

	it('that breaks a limit, or is none, is not kept', async () => {
		const deep = `{ programs { items ${'{ developments { items { programs '.repeat(4)}{ code }${' } } }'.repeat(4)} } }`;
		const wide = '{ programs(limit: 100) { items { developments(limit: 100) { items { id } } } } }';
		for (const document of [deep, wide, '{ secrets }', '{']) {
			const sent = await getAnswer(timeline.scene.api.url, document, { by: 'both' });
			expect(sent.codes).toHaveLength(1);
			expect((await getAnswer(timeline.scene.api.url, document)).codes).toEqual([
				'PERSISTED_QUERY_NOT_FOUND',
			]);
		}
	});

	it('cannot be given to the hash of another', async () => {
		const url = new URL('/content/v1/graphql', timeline.scene.api.url);
		const persistedQuery = { version: 1, sha256Hash: hashOf(query) };
		url.searchParams.set('query', '{ __typename }');
		url.searchParams.set('extensions', JSON.stringify({ persistedQuery }));
		expect((await fetch(url)).status).toBe(400);
		expect((await timeline.ask(query, { variables })).data).toMatchObject({ program: {} });
	});
});
