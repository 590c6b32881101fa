import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CollectedSpan } from '@lts/tracing/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fieldsOf, unique } from './changes.ts';
import type { Rest } from './rest.ts';
import { readPage, timeUntil, untilHeard, warm } from './site.ts';
import { asPublisher } from './staff.ts';

const { admin, collector, site } = inject('stack');

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});
afterAll(() => rest.removeCreated());

const spans = async () => (await (await fetch(collector)).json()) as CollectedSpan[];

/** The spans of the write of this document, and of what led on from it. */
async function spansOf(id: number): Promise<Record<string, CollectedSpan | undefined>> {
	const all = await spans();
	const writes = all.filter(({ name }) => name === 'content.write');
	// Documents of other collections have the same ids.
	const write = writes.find(
		({ attributes }) =>
			attributes['lts.collection'] === 'news' && attributes['lts.ids'] === String(id),
	);
	const inTrace = (service: string, name: string) =>
		all.find(
			(span) => span.service === service && span.name === name && span.traceId === write?.traceId,
		);
	return {
		write,
		request: all.find(({ spanId }) => spanId === write?.parentSpanId),
		sequence: inTrace('lts-admin', 'feed.sequence'),
		told: inTrace('lts-content-api', 'feed.apply'),
		heard: inTrace('lts-web', 'feed.apply'),
		render: all.find(
			({ name, links, attributes }) =>
				name === 'page.render' &&
				attributes['url.path'] === '/news' &&
				links.some(({ traceId }) => traceId === write?.traceId),
		),
	};
}

test('from the save of an editor a trace leads to the page that shows it', async () => {
	const found = await published();
	expect(found).toMatchObject({
		write: { service: 'lts-admin', attributes: { 'lts.collection': 'news' } },
		// Next’s own span of the request to the admin.
		request: { service: 'lts-admin' },
		sequence: { parentSpanId: found['write']?.spanId },
		told: { parentSpanId: found['write']?.spanId },
		heard: { parentSpanId: found['write']?.spanId },
		render: { service: 'lts-web' },
	});
	const execution = (await spans()).find(
		({ service, name, traceId }) =>
			service === 'lts-content-api' &&
			name === 'graphql.execute' &&
			traceId === found['render']?.traceId,
	);
	expect(execution?.parentSpanId).toBe(found['render']?.spanId);
});

/**
 * Publishes until the page was made anew for this: where another change was a moment earlier, its render
 * shows this one too.
 */
async function published(attempts = 4): ReturnType<typeof spansOf> {
	const { name: title, slug } = unique();
	await warm(['/news']);
	await untilHeard(rest);
	const id = await rest.create('news', 'en', fieldsOf.news({ title, slug }));
	await timeUntil(
		() => readPage('/news'),
		({ html }) => html.includes(title),
		performance.now(),
	);
	let found: Awaited<ReturnType<typeof spansOf>> = {};
	for (const until = Date.now() + 5000; Date.now() < until; await wait(200)) {
		found = await spansOf(id);
		if (Object.values(found).every(Boolean)) return found;
	}
	return attempts > 1 ? published(attempts - 1) : found;
}

test('a trace says nothing of a reader', async () => {
	const headers = { 'user-agent': 'secret-agent', cookie: 'secret-cookie=1' };
	await fetch(`${site}/secret-address?secret-parameter=1`, { headers });
	await fetch(`${site}/news?page=1&secret-parameter=1`, { headers });
	const newest = async () => (await spans()).at(-1)?.spanId;
	const before = await newest();
	await readPage(`/nothing-${process.pid}`);
	await expect.poll(newest, { timeout: 10_000 }).not.toBe(before);
	await expectNowhere('secret', `nothing-${process.pid}`, '127.0.0.1');
});

test('a trace says nothing of what is asked of the admin', async () => {
	const paths = [
		'/admin/reset/secret-token?secret-query=1',
		'/admin/collections/news?search=secret-search',
		'/api/news?where[title][equals]=secret-title',
		'/api/secret-collection/secret-document',
		'/secret-page',
	];
	const asked = [undefined, rest.token].flatMap((token) => paths.map((path) => ask(path, token)));
	const traceIds = await Promise.all(asked);
	// Of each request a span has come.
	const requests = async () =>
		(await spans()).filter(
			({ service, traceId, parentSpanId }) =>
				service === 'lts-admin' && parentSpanId === askersSpan && traceIds.includes(traceId),
		);
	await expect
		.poll(async () => new Set((await requests()).map(({ traceId }) => traceId)).size, {
			timeout: 30_000,
		})
		.toBe(traceIds.length);
	const names = new Set((await requests()).map(({ name }) => name));
	expect([...names].sort()).toEqual(['GET', 'GET /admin/[[...segments]]', 'GET /api/[...slug]']);
	await expectNowhere('secret', '127.0.0.1');
});

const askersSpan = 'b7ad6b7169203331';

/** Asks the admin within a trace of its own, whose id it returns. */
async function ask(path: string, token: string | undefined): Promise<string> {
	const traceId = randomUUID().replaceAll('-', '');
	await fetch(`${admin}${path}`, {
		redirect: 'manual',
		headers: {
			'user-agent': 'secret-agent',
			traceparent: `00-${traceId}-${askersSpan}-01`,
			tracestate: 'who=secret-state',
			...(token !== undefined && { Authorization: `JWT ${token}` }),
		},
	}).then((answer) => answer.text());
	return traceId;
}

async function expectNowhere(...words: string[]): Promise<void> {
	const all = await spans();
	expect(all.length).toBeGreaterThan(0);
	for (const word of words) {
		expect(all.filter((span) => JSON.stringify(span).includes(word))).toEqual([]);
	}
}
