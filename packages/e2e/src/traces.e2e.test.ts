import type { CollectedSpan } from '@lts/tracing/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fieldsOf, unique } from './changes.ts';
import type { Rest } from './rest.ts';
import { readPage, timeUntil, warm } from './site.ts';
import { asPublisher } from './staff.ts';

const { collector, site } = inject('stack');

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
	const write = writes.find(({ attributes }) => attributes['lts.ids'] === String(id));
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
	const { name: title, slug } = unique();
	await warm(['/news']);
	const id = await rest.create('news', 'en', fieldsOf.news({ title, slug }));
	await timeUntil(
		() => readPage('/news'),
		({ html }) => html.includes(title),
		performance.now(),
	);
	const found = await waitFor(id);
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

async function waitFor(id: number): ReturnType<typeof spansOf> {
	let found: Awaited<ReturnType<typeof spansOf>> = {};
	await expect
		.poll(
			async () => {
				found = await spansOf(id);
				return Object.entries(found).flatMap(([name, span]) => (span ? [] : [name]));
			},
			{ timeout: 20_000, interval: 200 },
		)
		.toEqual([]);
	return found;
}

test('a trace says nothing of a reader', async () => {
	const headers = { 'user-agent': 'secret-agent', cookie: 'secret-cookie=1' };
	await fetch(`${site}/secret-address?secret-parameter=1`, { headers });
	await fetch(`${site}/news?page=1&secret-parameter=1`, { headers });
	const before = (await spans()).length;
	await readPage(`/nothing-${process.pid}`);
	await expect
		.poll(async () => (await spans()).length, { timeout: 10_000 })
		.toBeGreaterThan(before);
	const ofSite = (await spans()).filter(({ service }) => service !== 'lts-admin');
	for (const word of ['secret', `nothing-${process.pid}`, '127.0.0.1']) {
		expect(JSON.stringify(ofSite)).not.toContain(word);
	}
});
