import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startRedis, type RunningRedis } from '@lts/test-redis';
import { startBalancer, type Balancer } from './balancer.ts';
import { fieldsOf, unique } from './changes.ts';
import { isReady, startAnother, tell, type Another } from './process-orders.ts';
import { signIn, type Rest } from './rest.ts';
import { promised, readPage, timeUntil } from './site.ts';
import { hire } from './staff.ts';

const shared = inject('stack');

let redis: RunningRedis;
/** In front of both content APIs. */
let contentApis: Balancer;
/** The first of each kind is the shared one, which knows no Redis and one content API. */
let nodes: Record<'web' | 'admin' | 'content-api', Another[]>;
/** A publisher at each admin. */
let publishers: Rest[];

beforeAll(async () => {
	redis = await startRedis();
	const env = { REDIS_URL: redis.url };
	const [admin, api] = await Promise.all([startAnother('admin'), startAnother('content-api', env)]);
	contentApis = await startBalancer([shared.contentApi, api.url]);
	const webs = await Promise.all([
		startAnother('web', { ...env, CONTENT_API_URL: contentApis.url }),
		startAnother('web', { ...env, CONTENT_API_URL: contentApis.url }),
	]);
	nodes = {
		web: [{ id: 'web', url: shared.site }, ...webs],
		admin: [{ id: 'admin', url: shared.admin }, admin],
		'content-api': [{ id: 'content-api', url: shared.contentApi }, api],
	};
	const account = await hire('publisher');
	publishers = [];
	// One after the other: of two that sign in with one account in the same moment, Payload forgets one.
	for (const { url } of nodes.admin) publishers.push(await signIn(account, url));
});

afterAll(async () => {
	for (const publisher of publishers) await publisher.removeCreated();
	for (const { id } of [...nodes.web, ...nodes.admin, ...nodes['content-api']]) {
		if (!['web', 'admin', 'content-api'].includes(id)) await tell(id, 'stop');
	}
	contentApis.close();
	await redis.stop();
});

async function asksFor(api: string, slug: string): Promise<string | null> {
	const query = 'query ($slug: String!) { newsItem(slug: $slug) { title } }';
	const answer = await fetch(`${api}/content/v1/graphql?locale=en`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ query, variables: { slug } }),
	});
	const { data } = (await answer.json()) as { data: { newsItem: { title: string } | null } };
	return data.newsItem?.title ?? null;
}

/** Every content API, then every site, within the time that one node is given. */
async function areSeen(slug: string, title: string | null, since: number): Promise<void> {
	const everywhere = [
		...nodes['content-api'].map(({ url }) =>
			timeUntil(
				() => asksFor(url, slug),
				(found) => found === title,
				since,
			),
		),
		...nodes.web.map(({ url }) =>
			timeUntil(
				() => readPage(`/news/${slug}`, url),
				({ status, html }) => (title ? html.includes(title) : status === 404),
				since,
			),
		),
	];
	for (const ms of await Promise.all(everywhere)) expect(ms).toBeLessThan(promised());
}

const newsItem = (name: string, slug: string) => fieldsOf.news({ title: name, slug });

test('what is published and withdrawn at either admin is so on every site and content API', async () => {
	for (const [turn, publisher] of publishers.entries()) {
		const { name, slug } = unique();
		for (const { url } of nodes.web)
			expect((await readPage(`/news/${slug}`, url)).status).toBe(404);
		const id = await publisher.create('news', 'en', newsItem(name, slug));
		await areSeen(slug, name, performance.now());
		const other = publishers[1 - turn] ?? publisher;
		await other.publish('news', id, 'en', { title: `${name} again` });
		await areSeen(slug, `${name} again`, performance.now());
		await publisher.unpublish('news', id, 'en');
		await areSeen(slug, null, performance.now());
	}
});

describe('with two admins at work', () => {
	const received: { id: string; document: string }[] = [];
	let partner: Server;

	beforeAll(async () => {
		partner = createServer((request, response) => {
			let body = '';
			request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
			request.on('end', () => {
				const { data } = JSON.parse(body) as { data: { id: string } };
				received.push({ id: String(request.headers['webhook-id']), document: data.id });
				// One that takes its time is under way when its sender stops.
				setTimeout(() => response.end(), 200);
			});
		}).listen(0, '127.0.0.1');
		await once(partner, 'listening');
	});
	afterAll(() => {
		partner.close();
		partner.closeAllConnections();
	});

	/** Due while admins are being stopped and started. */
	async function scheduleOne(): Promise<number> {
		const [publisher] = publishers;
		if (!publisher) throw new Error('There is no publisher.');
		const { name, slug } = unique();
		const draft = { ...newsItem(name, slug), _status: 'draft' };
		const id = await publisher.create('news', 'en', draft);
		const at = new Date(Date.now() + 4_000).toISOString().slice(0, 19);
		const body = { action: 'publish', at, timeZone: 'UTC' };
		const query = { locale: 'en' };
		const answer = await publisher.send('POST', `/news/${id}/schedule`, { body, query });
		expect(answer).toMatchObject({ status: 201, body: { problem: null } });
		return id;
	}

	test('each change, also one that was scheduled, has one position and is delivered once, whichever admin is stopped', async () => {
		const administrator = await signIn(shared.account);
		const { port } = partner.address() as AddressInfo;
		const created = await administrator.send('POST', '/webhooks', {
			body: {
				name: 'Many nodes',
				contact: 'webmaster@example.org',
				url: `http://127.0.0.1:${port}/`,
				kinds: ['news'],
			},
		});
		expect(created).toMatchObject({ status: 201 });
		const head = async () =>
			(await (await fetch(`${shared.contentApi}/content/v1/changes?first=1`)).json()) as {
				position: number;
			};
		const { position: before } = await head();

		const ids: number[] = [];
		const publishSome = async () => {
			const some = publishers.flatMap((publisher) =>
				Array.from({ length: 4 }, () => {
					const { name, slug } = unique();
					return publisher.create('news', 'en', newsItem(name, slug));
				}),
			);
			ids.push(...(await Promise.all(some)));
		};
		await publishSome();
		ids.push(await scheduleOne());
		// The one that sends, or runs jobs, may be the one that stops: the other goes on where it ended.
		for (const { id, url } of nodes.admin) {
			await tell(id, 'stop');
			const { name, slug } = unique();
			const other = publishers.find((_, n) => nodes.admin[n]?.url !== url);
			if (other) ids.push(await other.create('news', 'en', newsItem(name, slug)));
			await tell(id, 'start');
			await expect.poll(() => isReady(url), { timeout: 30_000, interval: 100 }).toBe(true);
		}
		await publishSome();

		const documents = () => received.map(({ document }) => document).toSorted();
		const wanted = ids.map(String).toSorted();
		await expect.poll(documents, { timeout: 10_000, interval: 50 }).toEqual(wanted);
		// Time for one that would come twice.
		await wait(1500);
		expect(documents()).toEqual(wanted);
		expect(new Set(received.map(({ id }) => id)).size).toBe(wanted.length);

		for (const { url } of nodes['content-api']) {
			const answer = await fetch(`${url}/content/v1/changes?after=${before}&first=500`);
			const { changes } = (await answer.json()) as {
				changes: { position: number; id: string }[];
			};
			expect(changes.map(({ position }) => position)).toEqual(
				changes.map((_, n) => before + 1 + n),
			);
			const told = changes.map(({ id }) => id);
			for (const id of wanted) expect(told.filter((one) => one === id)).toEqual([id]);
		}
		await administrator.send(
			'DELETE',
			`/webhooks/${String((created.body.doc as { id: number }).id)}`,
		);
	});

	test('one that hangs does not keep from readers what is published at the other', async () => {
		const [first, second] = nodes.admin;
		const [, publisher] = publishers;
		if (!first || !second || !publisher) throw new Error('There are not two admins.');
		await tell(first.id, 'hang');
		try {
			const { name, slug } = unique();
			await publisher.create('news', 'en', newsItem(name, slug));
			await areSeen(slug, name, performance.now());
		} finally {
			await tell(first.id, 'go-on');
		}
	});
});

test('every node is restarted, one of each kind at a time, and no request of readers, partners and staff fails', async () => {
	const origins = (kind: keyof typeof nodes) => nodes[kind].map(({ url }) => url);
	const [webs, admins] = await Promise.all([
		startBalancer(origins('web').slice(1)),
		startBalancer(origins('admin')),
	]);
	const balancers = { web: webs, admin: admins, 'content-api': contentApis };
	const publisher = await signIn(await hire('publisher'), admins.url);
	const { name, slug } = unique();
	const id = await publisher.create('news', 'en', newsItem(name, slug));
	await areSeen(slug, name, performance.now());

	let isDone = false;
	const failures: string[] = [];
	const answered = { readers: 0, partners: 0, staff: 0 };
	async function keepAsking(who: keyof typeof answered, ask: () => Promise<unknown>) {
		while (!isDone) {
			try {
				await ask();
				answered[who] += 1;
			} catch (error) {
				failures.push(`${who}: ${String(error)}`);
			}
			await wait(50);
		}
	}
	const asking = [
		keepAsking('readers', async () => {
			const { status, source } = await readPage(`/news/${slug}`, webs.url);
			if (status !== 200) throw new Error(`${status}, ${source}`);
		}),
		keepAsking('partners', async () => {
			if ((await asksFor(contentApis.url, slug)) === null) throw new Error('nothing');
		}),
		keepAsking('staff', () =>
			publisher.publish('news', id, 'en', { title: `${name} ${answered.staff + 1}` }),
		),
	];

	async function restart(kind: keyof typeof nodes, { id: node, url }: Another): Promise<void> {
		const since = performance.now();
		await tell(node, 'stop');
		// Longer, and it is killed in the middle of what it does.
		expect(performance.now() - since, node).toBeLessThan(7500);
		await expect.poll(() => balancers[kind].serves(url)).toBe(false);
		await tell(node, 'start');
		const isBack = () => balancers[kind].serves(url);
		await expect.poll(isBack, { timeout: 40_000, interval: 50 }).toBe(true);
	}
	for (const turn of [0, 1]) {
		await Promise.all(
			(['web', 'content-api', 'admin'] as const).map(async (kind) => {
				// The first site is that of other specs.
				const node = nodes[kind].at(kind === 'web' ? turn + 1 : turn);
				if (node) await restart(kind, node);
			}),
		);
	}
	isDone = true;
	await Promise.all(asking);
	expect(failures).toEqual([]);
	for (const count of Object.values(answered)) expect(count).toBeGreaterThan(10);
	await areSeen(slug, `${name} ${answered.staff}`, performance.now());
	await publisher.removeCreated();
	webs.close();
	admins.close();
});
