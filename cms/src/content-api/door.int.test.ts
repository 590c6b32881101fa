import { knock } from '@lts/doors/knock';
import { describe, expect, it } from 'vitest';

import { keyTag } from '../changes/tags.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi({
	async before({ content }) {
		await content.publish('programs', { code: 'U4U' });
	},
	env: { SHUTDOWN_DELAY_MS: '3000' },
});

describe('an answer', () => {
	it('is the same by GET and by POST, with position and tags, and stored by others for a GET alone', async () => {
		for (const method of ['GET', 'POST'] as const) {
			const { headers, status, data } = await scene.api.query('{ program(code: "U4U") { code } }', {
				method,
			});
			expect(status).toBe(200);
			expect(data).toEqual({ program: { code: 'U4U' } });
			expect(headers.get('Content-Position')).toMatch(/^\d+$/);
			expect(headers.get('Cache-Tags')).toMatch(/^programs\/[\w-]{16},programs:\d+$/);
			expect(headers.get('Cache-Control')).toMatch(method === 'GET' ? /s-maxage=1,/ : /^no-store$/);
		}
	});

	it('by POST is compressed as its reader likes best', async () => {
		const body = JSON.stringify({
			query: '{ __type(name: "Query") { fields { name description } } }',
		});
		const bodies = new Set<string>();
		for (const encoding of ['br', 'gzip', undefined]) {
			const answer = await knock(new URL('/content/v1/graphql', scene.api.url), {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					...(encoding && { 'accept-encoding': encoding }),
				},
				body,
			});
			expect(answer.headers['content-encoding']).toBe(encoding);
			expect(answer.headers.vary).toBe('Accept-Encoding');
			bodies.add(answer.body);
			const length = Number(answer.headers['content-length']);
			if (encoding) expect(length).toBeLessThan(answer.body.length / 2);
		}
		expect(bodies.size).toBe(1);
		expect([...bodies].join()).toContain('"name":"program"');
	});

	it('of null tells what it depends on', async () => {
		const { data, tags } = await scene.api.query(
			'{ program(code: "NEW") { code } page(path: "/a/b/") { id } }',
		);
		expect(data).toEqual({ program: null, page: null });
		expect(tags).toEqual([keyTag('pages', 'a/b'), keyTag('programs', 'NEW')].sort());
	});

	it('to a request that is not GraphQL over HTTP says what to send instead', async () => {
		const ask = async (query: string, init?: RequestInit) => {
			const answer = await fetch(`${scene.api.url}/content/v1/graphql?${query}`, init);
			const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
			return [answer.status, errors[0]?.extensions.code];
		};
		expect(await ask('query={__typename}&variables=%7Bxx')).toEqual([400, 'BAD_REQUEST']);
		expect(await ask('query={__typename}&extensions=[]')).toEqual([400, 'BAD_REQUEST']);
		const post = { method: 'POST', body: '{ __typename }' };
		expect(await ask('', post)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
		const year0 = '{ news(dateFrom: "0000-01-01") { totalCount } }';
		expect((await scene.api.query(year0)).errors).toMatchObject([
			{ message: expect.stringContaining('is not a day') },
		]);
	});

	it('of the change feed can be read from the pages of other sites too', async () => {
		const { headers } = await fetch(`${scene.api.url}/content/v1/changes`);
		expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
	});

	it('can be read from the pages of other sites', async () => {
		const address = `${scene.api.url}/content/v1/graphql?query={__typename}`;
		const answer = await fetch(address, { headers: { Origin: 'https://partner.example' } });
		expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
		expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('Cache-Tags');
		expect(answer.headers.has('Access-Control-Allow-Credentials')).toBe(false);
		const preflight = await fetch(address, {
			method: 'OPTIONS',
			headers: {
				Origin: 'https://partner.example',
				'Access-Control-Request-Method': 'POST',
				'Access-Control-Request-Headers': 'content-type',
			},
		});
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST');
		// What `@lts/content-client` sends from a browser, and what an event stream resumes with.
		const sent = [
			'authorization',
			'content-type',
			'cache-control',
			'if-none-match',
			'last-event-id',
		];
		for (const path of [
			'/content/v1/graphql',
			'/content/v1/changes',
			'/content/v1/changes/stream',
		]) {
			const { headers } = await fetch(scene.api.url + path, { method: 'OPTIONS' });
			const allowed = headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ');
			expect(allowed, path).toEqual(expect.arrayContaining(sent));
		}
	});

	it('is refused to lists of operations, to large bodies and to other methods', async () => {
		const post = (body: string) =>
			fetch(`${scene.api.url}/content/v1/graphql`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body,
			});
		expect((await post(JSON.stringify([{ query: '{ __typename }' }]))).status).toBe(400);
		expect(
			(await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(100_000)}` }))).status,
		).toBe(413);
		expect((await post('{')).status).toBe(400);
		expect((await fetch(`${scene.api.url}/content/v1/graphql`, { method: 'DELETE' })).status).toBe(
			405,
		);
		expect((await fetch(`${scene.api.url}/content/v1/other`)).status).toBe(404);
	});

	it('has a position that was read before the content', async () => {
		const { rows } = await scene.pool.query<{ position: string }>(
			'SELECT position FROM changes_head',
		);
		const { headers } = await scene.api.query('{ __typename }');
		expect(headers.get('Content-Position')).toBe(rows[0]?.position);
	});
});

describe('the process', () => {
	it('says that it is alive and ready', async () => {
		expect(await (await fetch(`${scene.api.url}/healthz`)).json()).toEqual({ status: 'ok' });
		const ready = await fetch(`${scene.api.url}/readyz`);
		expect(ready.status).toBe(200);
		expect(await ready.json()).toMatchObject({ ready: true, position: expect.any(Number) });
	});

	it('serves the change feed', async () => {
		const answer = await fetch(`${scene.api.url}/content/v1/changes`);
		expect(answer.status).toBe(200);
		expect(await answer.json()).toMatchObject({
			epoch: expect.any(String),
			position: expect.any(Number),
		});
	});

	it('is not ready when the database cannot be read, and says why', async () => {
		await scene.pool.query('ALTER TABLE changes_head RENAME TO changes_head_away');
		const ready = await fetch(`${scene.api.url}/readyz`);
		await scene.pool.query('ALTER TABLE changes_head_away RENAME TO changes_head');
		expect(ready.status).toBe(503);
		expect(await ready.json()).toMatchObject({
			ready: false,
			problems: [expect.stringContaining('database')],
		});
	});

	it('is told to be what it was while the database hangs, soon; then that it does not answer', async () => {
		const ready = async () => (await fetch(`${scene.api.url}/readyz`)).status;
		expect(await ready()).toBe(200);
		const client = await scene.pool.connect();
		await client.query('BEGIN; LOCK TABLE changes_head IN ACCESS EXCLUSIVE MODE');
		// Whoever waited for the database would hear 503, after 3 s.
		expect(await ready()).toBe(200);
		await expect.poll(ready, { timeout: 30_000 }).toBe(503);
		await client.query('ROLLBACK');
		client.release();
		await expect.poll(ready, { timeout: 30_000 }).toBe(200);
	}, 90_000);

	it('goes on when its connections to the database break', async () => {
		const { username } = new URL(scene.api.readerUrl);
		const { rowCount } = await scene.pool.query(
			'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1',
			[username],
		);
		expect(rowCount).toBeGreaterThan(1);
		await expect
			.poll(async () => (await scene.api.query('{ program(code: "U4U") { code } }')).data)
			.toEqual({ program: { code: 'U4U' } });
		expect(scene.api.child.exitCode).toBeNull();
	});

	it('logs no address and no query', () => {
		expect(JSON.stringify(scene.api.logs)).not.toMatch(/remoteAddress|"ip"|user-agent|newsItem/);
	});

	it('goes on for as long as it was told to, says so, and then stops although somebody follows the feed', async () => {
		const stream = await fetch(`${scene.api.url}/content/v1/changes/stream`);
		expect(stream.status).toBe(200);
		const startedAt = Date.now();
		const stopped = scene.api.stop();
		const readyz = async () => (await fetch(`${scene.api.url}/readyz`)).json() as Promise<object>;
		await expect
			.poll(readyz)
			.toMatchObject({ ready: false, problems: ['The server is stopping.'] });
		const { headers, status } = await scene.api.query('{ program(code: "U4U") { code } }');
		expect([status, headers.get('Connection')]).toEqual([200, 'close']);
		await stopped;
		expect(scene.api.child.exitCode).toBe(0);
		expect(Date.now() - startedAt).toBeGreaterThanOrEqual(3000);
	});
});
