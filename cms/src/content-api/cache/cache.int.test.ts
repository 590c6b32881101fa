/** The response cache of the real process: never older than what anybody was told of. */
import { setTimeout as sleep } from 'node:timers/promises';

import siteOperations from '@lts/content-client/site-operations.json' with { type: 'json' };
import { languageCodes, type LanguageCode } from '@lts/locales';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { hashOf } from '../graphql/persisted.ts';
import { contentOf } from '../testing/content.ts';
import { getAnswer, type GetOptions } from '../testing/getAnswer.ts';
import { startContentApi, type RunningContentApi } from '../testing/startContentApi.ts';

let test: TestPayload;
let api: RunningContentApi;
let content: ReturnType<typeof contentOf>;
let pool: Payload['db']['pool'];
let program: { id: number | string };

beforeAll(async () => {
	test = await createTestPayload();
	({ pool } = test.payload.db);
	content = contentOf(test.payload);
	program = await content.publish('programs', { code: 'U4U', name: 'First' });
	for (let n = 0; n < 5; n++) {
		await content.publish('developments', {
			programs: [program.id],
			title: `Ruling ${n} `.repeat(20),
		});
	}
	api = await startContentApi(test);
});
afterAll(async () => {
	await api?.stop();
	await test?.destroy();
});

const timeline =
	'query Timeline($code: String!) { program(code: $code) { name developments(limit: 5) { items { title summary } } } }';
const code = { code: 'U4U' };

/** Asks by hash; the first time the server gets the text too. */
async function ask(document: string, options: GetOptions = {}) {
	const answer = await getAnswer(api.url, document, options);
	if (answer.codes[0] !== 'PERSISTED_QUERY_NOT_FOUND') return answer;
	return getAnswer(api.url, document, { ...options, by: 'both' });
}

const rename = (name: string, locale: LanguageCode = 'en') =>
	content.publishIn('programs', program.id, locale, { name, summary: 'About parole.' });

describe('an answer by GET', () => {
	it('comes from memory the second time, however it is asked for', async () => {
		await api.settle();
		const first = await ask(timeline, { variables: code });
		expect(first).toMatchObject({ status: 200, source: 'rendered' });
		expect(first.data).toMatchObject({ program: { name: 'First' } });
		for (const options of [{}, { by: 'text' }, { by: 'both' }, { method: 'HEAD' }] as const) {
			const again = await ask(timeline, { variables: code, ...options });
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
			const answer = await ask(timeline, { variables: code, headers });
			expect(answer.headers['content-encoding']).toBe(encoding);
			expect(answer.data).toMatchObject({ program: { name: 'First' } });
			const etag = String(answer.headers.etag);
			expect(etag).toMatch(/^"[\w-]+"$/);
			etags.add(etag);
			for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
				const same = await ask(timeline, {
					variables: code,
					headers: { ...headers, 'if-none-match': known },
				});
				expect(same).toMatchObject({ status: 304, position: answer.position });
				expect(same.bytes).toHaveLength(0);
				expect(same.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
			}
			const other = await ask(timeline, {
				variables: code,
				headers: { ...headers, 'if-none-match': '"other"' },
			});
			expect(other.status).toBe(200);
		}
		expect(etags.size).toBe(3);
	});

	it('tells a CDN how long it may be kept, on what it depends, and nothing of who asks', async () => {
		const { headers } = await ask(timeline, {
			variables: code,
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
		expect(tags).toContain(`programs:${program.id}`);
		const keys = String(headers['surrogate-key']).split(' ');
		expect(keys).toContain(`programs:${program.id}`);
		expect(headers['cache-tag']).toBe(keys.join(','));
	});

	it('with an error is kept by nobody', async () => {
		for (const [document, variables] of [
			['{ nothing }', {}],
			['{', {}],
			['{ news(limit: 101) { page } }', {}],
			[timeline, {}],
		] as const) {
			for (let time = 0; time < 2; time++) {
				const answer = await getAnswer(api.url, document, { variables, by: 'text' });
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
			const { codes } = await getAnswer(api.url, text);
			expect(codes, text).not.toContain('PERSISTED_QUERY_NOT_FOUND');
		}
	});

	it('of a partner, or of another release of the site, is known once it was sent', async () => {
		const document = '{ partner: program(code: "U4U") { code } }';
		const unknown = await getAnswer(api.url, document);
		expect(unknown).toMatchObject({ status: 200, codes: ['PERSISTED_QUERY_NOT_FOUND'] });
		expect(unknown.headers['cache-control']).toBe('no-store');
		const registered = await fetch(`${api.url}/content/v1/graphql`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({
				query: document,
				extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
			}),
		});
		expect(registered.status).toBe(200);
		expect((await getAnswer(api.url, document)).data).toEqual({ partner: { code: 'U4U' } });
	});

	it('that breaks a limit, or is none, is not kept', async () => {
		const deep = `{ programs { items ${'{ developments { items { programs '.repeat(4)}{ code }${' } } }'.repeat(4)} } }`;
		const wide = '{ programs(limit: 100) { items { developments(limit: 100) { items { id } } } } }';
		for (const document of [deep, wide, '{ secrets }', '{']) {
			const sent = await getAnswer(api.url, document, { by: 'both' });
			expect(sent.codes).toHaveLength(1);
			expect((await getAnswer(api.url, document)).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
		}
	});

	it('cannot be given to the hash of another', async () => {
		const url = new URL('/content/v1/graphql', api.url);
		const persistedQuery = { version: 1, sha256Hash: hashOf(timeline) };
		url.searchParams.set('query', '{ __typename }');
		url.searchParams.set('extensions', JSON.stringify({ persistedQuery }));
		expect((await fetch(url)).status).toBe(400);
		expect((await ask(timeline, { variables: code })).data).toMatchObject({ program: {} });
	});
});

describe('whatever changes', () => {
	it('is in the next answer of every language that is asked for after the feed told of it', async () => {
		const shown = new Map<LanguageCode, string | null>(languageCodes.map((one) => [one, null]));
		shown.set('en', 'First');
		let hits = 0;
		for (let step = 0; step < 24; step++) {
			// Each language in turn: published, edited, withdrawn, published again, in mixed order.
			const locale = languageCodes[(step * 5) % languageCodes.length] ?? 'en';
			const name = step % 3 === 2 && shown.get(locale) !== null ? null : `Name ${step} ${locale}`;
			if (name === null) await content.unpublishIn('programs', program.id, locale);
			else await rename(name, locale);
			shown.set(locale, name);
			await api.settle();
			for (const [language, expected] of shown) {
				for (let time = 0; time < 2; time++) {
					const answer = await ask(timeline, { locale: language, variables: code });
					const found = answer.data?.['program'] as { name: string } | null;
					expect(found?.name ?? null, `${language} at step ${step}`).toBe(expected);
					if (answer.source === 'hit') hits += 1;
				}
			}
		}
		expect(hits).toBeGreaterThan(150);
		for (const locale of languageCodes) await rename('Steady', locale);
	});

	it.each(['changed', 'removed'] as const)(
		'while an answer is being made is in that answer: %s',
		async (kind) => {
			await rename('Before');
			await api.settle();
			const locker = await pool.connect();
			await locker.query('BEGIN');
			// The program is read first, its developments wait for us.
			await locker.query('LOCK TABLE developments IN ACCESS EXCLUSIVE MODE');
			const asked = ask(timeline, { variables: code });
			await expect.poll(waitingForLock).toBe(1);
			if (kind === 'changed') await rename('After');
			else await content.unpublishIn('programs', program.id, 'en');
			await api.settle();
			await locker.query('COMMIT');
			locker.release();
			const { data } = await asked;
			const name = (data?.['program'] as { name: string } | null)?.name ?? null;
			expect(name).toBe(kind === 'changed' ? 'After' : null);
			const next = await ask(timeline, { variables: code });
			expect(next.data).toMatchObject({ program: kind === 'changed' ? { name: 'After' } : null });
		},
	);

	it('is in the answers of a process that was started again', async () => {
		await rename('Before the start');
		await api.settle();
		const before = await ask(timeline, { variables: code });
		await api.stop();
		await rename('After the start');
		api = await startContentApi(test);
		await api.settle();
		const after = await ask(timeline, { variables: code });
		expect(after).toMatchObject({ data: { program: { name: 'After the start' } } });
		expect(after.source).toBe('rendered');
		expect(after.position).toBeGreaterThan(before.position);
		await expect.poll(async () => (await ask(timeline, { variables: code })).source).toBe('hit');
	});

	it('does not touch answers that it does not concern, which go on as new as the feed', async () => {
		const guides = '{ guides { items { title } } }';
		await api.settle();
		const first = await ask(guides);
		await rename('Something else');
		await api.settle();
		const again = await ask(guides);
		expect(again.source).toBe('hit');
		expect(again.headers.etag).toBe(first.headers.etag);
		expect(again.position).toBe(first.position + 1);
	});
});

describe('without', () => {
	const role = () => new URL(api.readerUrl).username;
	const end = (which: string) =>
		pool.query(
			`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND ${which}`,
			[role()],
		);
	const letIn = (connections: number) =>
		pool.query(`ALTER ROLE ${role()} CONNECTION LIMIT ${connections}`);

	it('the feed nothing is taken from memory after two seconds, until it is back', async () => {
		await rename('With the feed');
		await api.settle();
		await ask(timeline, { variables: code });
		expect((await ask(timeline, { variables: code })).source).toBe('hit');
		await letIn(0);
		try {
			await end(`application_name = 'change feed'`);
			await rename('Without the feed');
			await sleep(2500);
			const answer = await ask(timeline, { variables: code });
			expect(answer.data).toMatchObject({ program: { name: 'Without the feed' } });
			const other = await ask('{ guides { items { title } } }');
			expect([answer.source, other.source]).toEqual(['rendered', 'rendered']);
		} finally {
			await letIn(-1);
		}
		await expect
			.poll(async () => (await ask(timeline, { variables: code })).source, { timeout: 10_000 })
			.toBe('hit');
	});

	it('the database what was merely edited is shown as it was, what was withdrawn never', async () => {
		const guide = await content.publish('guides', { slug: 'withdrawn', title: 'Withdrawn' });
		const withdrawn = '{ guide(slug: "withdrawn") { title } }';
		await rename('Old');
		await api.settle();
		const old = await ask(timeline, { variables: code });
		expect((await ask(withdrawn)).data).toEqual({ guide: { title: 'Withdrawn' } });
		await rename('New');
		await content.unpublishIn('guides', guide.id, 'en');
		await api.settle();
		await letIn(0);
		try {
			await end('true');
			for (let time = 0; time < 3; time++) {
				const edited = await ask(timeline, { variables: code });
				expect(edited).toMatchObject({ status: 200, source: 'fallback', data: old.data });
				expect(edited.position).toBe(old.position);
				expect(edited.headers['cache-control']).toBe('no-store');
				const gone = await ask(withdrawn);
				expect(gone).toMatchObject({ status: 503, codes: ['UNAVAILABLE'], data: null });
				expect(gone.headers['retry-after']).toBe('5');
			}
			await sleep(2500);
			// Nobody can know any more whether it changed: as it was, and as old as it was.
			expect(await ask('{ guides { items { title } } }')).toMatchObject({ status: 503 });
			expect((await ask(timeline, { variables: code })).source).toBe('fallback');
		} finally {
			await letIn(-1);
		}
		await expect
			.poll(async () => (await ask(timeline, { variables: code })).data, { timeout: 10_000 })
			.toMatchObject({ program: { name: 'New' } });
	});
});

async function waitingForLock(): Promise<number> {
	const { rows } = await pool.query<{ count: string }>(
		`SELECT count(*) FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock'`,
		[new URL(api.readerUrl).username],
	);
	return Math.min(1, Number(rows[0]?.count));
}
