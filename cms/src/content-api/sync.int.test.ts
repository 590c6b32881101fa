/** `sync` of the content client with a real key at the real process: a quota that runs out, a key that ends. */
import {
	ContentRequestError,
	ContentUnavailableError,
	createContentClient,
	type Sync,
} from '@lts/content-client';
import { languageCodes } from '@lts/locales';
import { afterAll, expect, it } from 'vitest';

import { issueKey, listKeys, revokeKey } from '../collections/api-clients/keys.ts';
import { createDocument, richText } from '../testing/documents.ts';
import { leastQuota } from './limits/quotas.ts';
import { ask } from './testing/ask.ts';
import { startRedis, type RunningRedis } from '@lts/test-redis';
import { useContentApi } from './testing/useContentApi.ts';

const guideCount = 45;
let redis: RunningRedis;
const env: Record<string, string> = {};
const scene = useContentApi({
	env,
	async before({ content }) {
		redis = await startRedis();
		env['REDIS_URL'] = redis.url;
		for (let n = 0; n < guideCount; n += 1) {
			const { id } = await content.publish('guides', { slug: `guide-number-${n}` });
			const text = { title: `Guía ${n}`, summary: 'Qué hacer.', body: richText('Respire.') };
			if (n % 3 === 0) await content.publishIn('guides', id, 'es', text);
		}
	},
});
afterAll(() => redis?.stop());

async function partner() {
	const { id } = await createDocument(scene.payload, 'api-clients', {
		scopes: ['content', 'changes'],
		quotaPerMinute: leastQuota,
	});
	return { id, key: await issueKey(scene.pool, { clientId: id, graceDays: 7 }) };
}

async function revoke(clientId: number): Promise<void> {
	const [{ id: keyId = '' } = {}] = await listKeys(scene.pool, clientId);
	await revokeKey(scene.pool, { clientId, keyId });
}

interface Request {
	at: number;
	status: number;
	/** In seconds. */
	retryAfter: number | null;
}

type Retry = Parameters<NonNullable<Parameters<Sync>[0]['onRetry']>>[0];

/** A partner's copy of everything in every language, and what was asked for it. */
function startCopy(key: string, onRequest: (count: number) => Promise<unknown> = async () => null) {
	const documents = new Map<string, unknown>();
	const requests: Request[] = [];
	const retries: Retry[] = [];
	const ended = new AbortController();
	let positions = 0;
	const client = createContentClient({
		url: scene.api.url,
		headers: { authorization: `Bearer ${key}` },
		async fetch(input, init) {
			await onRequest(requests.length);
			const at = Date.now();
			const response = await fetch(input, init);
			const seconds = response.headers.get('retry-after');
			requests.push({ at, status: response.status, retryAfter: seconds ? Number(seconds) : null });
			return response;
		},
	});
	const nameOf = (one: { collection: string; locale: string; id: string }) =>
		`${one.collection} ${one.locale} ${one.id}`;
	const done = client.sync({
		locales: [...languageCodes],
		position: null,
		known: () => [],
		onChange: (stored) => void documents.set(nameOf(stored), stored.document),
		onRemove: (removed) => void documents.delete(nameOf(removed)),
		onPosition: () => void (positions += 1),
		onRetry: (retry) => void retries.push(retry),
		signal: ended.signal,
	});
	return {
		...{ documents, requests, retries, done },
		isInStep: () => positions > 0,
		async end() {
			ended.abort();
			await done;
		},
	};
}

it('waits as long as Retry-After says when the quota is used up, and then goes on to the end', async () => {
	const { id, key } = await partner();
	// Most of the quota is gone, and its minute ends in some seconds.
	const dear = '{ programs(limit: 100) { items { developments(limit: 20) { items { id } } } } }';
	expect((await ask(scene.api.url, dear, { key })).status).toBe(200);
	const counter = `lts:limit:minute:client:${id}`;
	expect(await redis.client.pexpire(counter, 6000)).toBe(1);

	const copy = startCopy(key);
	await expect.poll(copy.isInStep, { timeout: 30_000 }).toBe(true);
	await copy.end();
	const guides = [...copy.documents.keys()].filter((name) => name.startsWith('guides'));
	expect(guides.filter((name) => name.includes(' en '))).toHaveLength(guideCount);
	expect(guides.filter((name) => name.includes(' es '))).toHaveLength(guideCount / 3);

	const at = copy.requests.findIndex(({ status }) => status === 429);
	const [refused, next] = copy.requests.slice(at);
	const seconds = refused?.retryAfter ?? 0;
	expect(seconds).toBeGreaterThan(1);
	expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(seconds * 1000 - 5);
	expect(next?.status).toBe(200);
	// To wait and not to knock: one refusal for each time that the quota was used up.
	expect(copy.retries.length).toBeLessThan(4);
	for (const { delayMs, error } of copy.retries) {
		expect(error).toBeInstanceOf(ContentUnavailableError);
		expect(String(error)).toContain('is asked too often (status 429)');
		expect(delayMs).toBeGreaterThanOrEqual(
			((error as ContentUnavailableError).retryAfter ?? 0) * 1000,
		);
	}
});

it.each([
	['while everything is being read', false],
	['while the feed is being followed', true],
])('ends with what is wrong when the key is revoked %s', async (_, waitsForTheFeed) => {
	const { id, key } = await partner();
	await scene.payload.update({
		collection: 'api-clients',
		id,
		data: { quotaPerMinute: 1_000_000 },
	});
	let isRevoked = false;
	const copy = startCopy(key, async (count) => {
		if (waitsForTheFeed || count !== 3) return;
		await revoke(id);
		isRevoked = true;
	});
	const failure = copy.done.then(
		() => null,
		(error: unknown) => error,
	);
	if (waitsForTheFeed) {
		await expect.poll(copy.isInStep, { timeout: 30_000 }).toBe(true);
		// The stream is open.
		const stillToAsk = async () => (await scene.api.settle(), copy.requests.length);
		let asked = -1;
		const isQuiet = async () => {
			const before = asked;
			asked = await stillToAsk();
			return asked === before;
		};
		await expect.poll(isQuiet, { interval: 200 }).toBe(true);
		await revoke(id);
		isRevoked = true;
	}
	await expect.poll(() => isRevoked).toBe(true);
	const revokedAt = Date.now();
	await new Promise((resolve) => setTimeout(resolve, 600));
	const { id: later } = await scene.content.publish('guides');

	const error = await failure;
	expect(error).toBeInstanceOf(ContentRequestError);
	expect(error).toMatchObject({ status: 401, codes: ['API_KEY_REVOKED'] });
	expect(String(error)).toContain('This key was revoked.');
	expect(String(error)).not.toContain(key);
	expect(copy.documents.has(`guides en ${later}`)).toBe(false);
	const answered = copy.requests.filter(
		({ at, status }) => status === 200 && at > revokedAt + 1000,
	);
	expect(answered).toEqual([]);
	await scene.content.remove('guides', later);
});
