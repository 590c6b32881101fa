/** Each error code, provoked over HTTP. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { generateKey } from './clients/key.ts';
import { errorCodes, type ErrorCode } from './error-codes.ts';
import { endpoint, persisted, refusalsOf, type Refusal } from './testing/refusals.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();
const { asking, askPool, newKey, posting, refusal, withKey, withoutTable } = refusalsOf(scene);

/** A way to provoke each code: whoever adds a code adds its way here, or this does not compile. */
interface Way {
	status: number;
	provoke: () => Promise<Refusal>;
	/** Other requests that are answered in the same way. */
	also?: Record<string, () => Promise<Refusal>>;
}

/** Of a document whose variable must be given. */
const slugged = 'query ($s: String!) { newsItem(slug: $s) { id } }';

const ways: Record<ErrorCode, Way> = {
	API_KEY_DAMAGED: { status: 401, provoke: () => withKey('lts_live_short') },
	API_KEY_EXPIRED: {
		status: 401,
		provoke: async () => withKey(await newKey({ expiresAt: '2026-01-01T00:00:00.000Z' })),
	},
	API_KEY_REVOKED: {
		status: 401,
		provoke: async () => withKey(await newKey({ status: 'revoked' })),
	},
	API_KEY_UNKNOWN: { status: 401, provoke: () => withKey(generateKey()) },
	BAD_REQUEST: {
		status: 400,
		provoke: () => posting('{'),
		also: {
			'a body without a query': () => posting('{}'),
			'a body that is no object': () => posting('[]'),
			'a query that is no text': () => posting('{"query":1}'),
			'variables that are no object': () => posting('{"query":"{__typename}","variables":1}'),
			'a parameter that there is not': () => posting('{"query":"{__typename}","more":1}'),
			'an address without a query': () => refusal(endpoint),
			'an address with an empty query': () => refusal(`${endpoint}?query=`),
			'an address with variables that are no JSON': () => asking('{ __typename }', '&variables=x'),
			'a wish that means nothing': () => asking('{ __typename }', '&dryRun=2'),
			'two queries': () => asking('{ __typename }', '&query={__typename}'),
			'two positions of the feed': () => refusal('/content/v1/changes?after=1&after=2'),
			'two sizes of the feed': () => refusal('/content/v1/changes?after=0&first=1&first=2'),
			'two positions of the stream': () => refusal('/content/v1/changes/stream?after=1&after=2'),
			'a size of the feed that means nothing': () => refusal('/content/v1/changes?first=0'),
		},
	},
	BAD_USER_INPUT: {
		status: 400,
		provoke: () => asking('{ news(page: 0) { page } }'),
		also: {
			'a variable that is missing, by GET': () => asking(slugged),
			'a variable that is missing, by POST': () => posting(JSON.stringify({ query: slugged })),
			'a variable of another type': () => asking(slugged, '&variables={"s":1}'),
		},
	},
	GONE: { status: 410, provoke: () => refusal('/content/v1/changes?after=999999') },
	GRAPHQL_PARSE_FAILED: { status: 200, provoke: () => asking('{') },
	GRAPHQL_VALIDATION_FAILED: { status: 200, provoke: () => asking('{ secrets }') },
	INTERNAL_SERVER_ERROR: {
		status: 500,
		provoke: () => withoutTable('guides', () => asking('{ guide(slug: "a") { id } }')),
	},
	LIMIT_EXCEEDED: { status: 400, provoke: () => asking('{ news(limit: 101) { page } }') },
	METHOD_NOT_ALLOWED: { status: 405, provoke: () => refusal(endpoint, { method: 'DELETE' }) },
	NOT_ACCEPTABLE: {
		status: 406,
		provoke: () =>
			refusal(`${endpoint}?query={__typename}`, { headers: { Accept: 'application/pdf' } }),
	},
	NOT_FOUND: { status: 404, provoke: () => refusal('/content/v1/other') },
	OPERATION_RESOLUTION_FAILURE: {
		status: 400,
		provoke: () => asking('query A { __typename }', '&operationName=B'),
	},
	PERSISTED_QUERY_HASH_MISMATCH: {
		status: 400,
		provoke: () => asking('{ __typename }', persisted('b')),
	},
	PERSISTED_QUERY_NOT_FOUND: {
		status: 200,
		provoke: () => refusal(`${endpoint}?${persisted('a')}`),
	},
	RATE_LIMITED: {
		status: 429,
		provoke: async () => {
			const key = await newKey({ quotaPerMinute: 10_000 });
			const dear =
				'{ programs(limit: 100) { items { developments(limit: 20) { items { id } } } } }';
			await withKey(key, dear);
			// Another text: what was asked before is ready and cheap.
			return withKey(key, `${dear} #`);
		},
	},
	REQUEST_ENTITY_TOO_LARGE: {
		status: 413,
		provoke: () => posting(JSON.stringify({ query: `{ __typename } #${'x'.repeat(100_000)}` })),
	},
	SCOPE_MISSING: {
		status: 403,
		provoke: async () => withKey(await newKey({ scopes: ['changes'] })),
	},
	TIMEOUT: {
		status: 503,
		provoke: () => askPool('SELECT pg_sleep(9)', { statement_timeout: 50 }, false),
	},
	UNAVAILABLE: {
		status: 503,
		provoke: () => withoutTable('changes_head', () => asking('{ guide(slug: "new") { id } }')),
	},
	UNKNOWN_LOCALE: { status: 400, provoke: () => asking('{ __typename }', '&locale=xx') },
	UNSUPPORTED_MEDIA_TYPE: {
		status: 415,
		provoke: () => posting('{ __typename }', 'text/plain'),
	},
};

const partners = readFileSync(new URL('../../../docs/partners.md', import.meta.url), 'utf8');

describe('the error code', () => {
	it.each(Object.entries(ways))('%s is told over HTTP', async (code, { status, provoke, also }) => {
		expect(await provoke()).toMatchObject({ status, code });
		for (const [what, provokeToo] of Object.entries(also ?? {})) {
			expect(await provokeToo(), what).toMatchObject({ status, code });
		}
	});

	it.each(Object.entries(ways))('%s is explained to partners, once', (code, { status }) => {
		const rows = partners.match(new RegExp(`^\\| \`${code}\` .*$`, 'gm')) ?? [];
		const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
		expect(cells).toEqual([['', `\`${code}\``, String(status), errorCodes[code as ErrorCode], '']]);
	});

	it.each(Object.entries(ways).filter(([, { status }]) => status === 200))(
		'%s has 200 where a client of old asks, and 400 by the newer form as far as the guide says so',
		async (code) => {
			const query = code === 'GRAPHQL_PARSE_FAILED' ? '{' : '{ secrets }';
			const isPersisted = code === 'PERSISTED_QUERY_NOT_FOUND';
			const search = isPersisted ? persisted('c') : `query=${encodeURIComponent(query)}`;
			const headers = { Accept: 'application/graphql-response+json' };
			expect(await refusal(`${endpoint}?${search}`, { headers })).toMatchObject({
				status: isPersisted ? 200 : 400,
				code,
			});
		},
	);

	it('stands in one table', () => {
		expect(partners.match(/^\| code +\| HTTP status +\|/gm)).toHaveLength(1);
	});
});

describe('a refusal by key or quota', () => {
	it('has its code in the form of the feed besides', async () => {
		const headers = { Authorization: `Bearer ${generateKey()}` };
		const answer = await fetch(`${scene.api.url}${endpoint}?query={__typename}`, { headers });
		const { error, errors } = (await answer.json()) as Record<string, unknown>;
		expect(error).toMatchObject({ code: 'API_KEY_UNKNOWN' });
		expect(errors).toMatchObject([{ extensions: { code: 'API_KEY_UNKNOWN' } }]);
	});
});

describe('a database that cannot be asked is no fault of ours or theirs:', () => {
	it('no connection is free in time', async () => {
		const answer = await askPool('SELECT 1', { connectionTimeoutMillis: 2000 }, true);
		expect(answer).toEqual({ status: 503, code: 'UNAVAILABLE', retryAfter: '5' });
	});

	it('nobody listens there', async () => {
		const answer = await askPool(
			'SELECT 1',
			{ connectionString: 'postgres://nobody@127.0.0.1:1/none' },
			false,
		);
		expect(answer).toEqual({ status: 503, code: 'UNAVAILABLE', retryAfter: '5' });
	});

	it('a media file cannot be looked up', async () => {
		const { username } = new URL(scene.api.readerUrl);
		const { pool } = scene;
		await pool.query(`ALTER ROLE ${username} CONNECTION LIMIT 0`);
		await pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [
			username,
		]);
		try {
			await expect
				.poll(() => refusal('/media/a.png'), { timeout: 10_000 })
				.toEqual({ status: 503, code: 'UNAVAILABLE', retryAfter: '5' });
			expect(await asking('{ guide(slug: "a") { id } }')).toMatchObject({
				status: 503,
				code: 'UNAVAILABLE',
			});
		} finally {
			await pool.query(`ALTER ROLE ${username} CONNECTION LIMIT -1`);
		}
	});
});
