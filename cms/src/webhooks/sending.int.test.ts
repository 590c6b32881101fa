import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../changes/testing/until.ts';
import { createDocument } from '../testing/documents.ts';
import { createPartners, type Partner, type Partners } from './testing/partners.ts';

let partners: Partners;

beforeAll(async () => {
	process.env['WEBHOOKS_ALLOW_PRIVATE'] = 'true';
	partners = await createPartners();
});
afterEach(() => partners.leave());
afterAll(() => partners.destroy());

const statusesOf = async ({ id }: Partner) =>
	(await partners.deliveries(id)).map(({ status }) => status);

const untilSettled = (partner: Partner) =>
	until(async () => !(await statusesOf(partner)).includes('waiting'));

/** What the partner reads with the library, given a secret. */
function verify(partner: Partner, secret: string, nth = 0): unknown {
	const message = partner.received[nth];
	if (!message) throw new Error(`No message number ${nth} came.`);
	return new Webhook(secret).verify(message.body, message.headers);
}

describe('a message', () => {
	it('is signed by Standard Webhooks and says what changed, where to ask, and no word more', async () => {
		const partner = await partners.join();
		partners.send();
		const [id] = await partners.publish({
			kind: 'removed',
			document: '7',
			languages: ['en'],
			removedLanguages: ['es'],
			tags: ['news', 'news:7'],
		});
		await until(() => partner.received.length === 1);
		expect(partner.ids()).toEqual([id]);
		expect(verify(partner, await partner.secret())).toEqual({
			type: 'content.removed',
			timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
			data: {
				epoch: expect.any(String),
				position: expect.any(Number),
				collection: 'news',
				id: '7',
				languages: ['en'],
				removedLanguages: ['es'],
				url: 'https://api.example.org/content/v1/graphql',
			},
		});
		expect(() => verify(partner, 'whsec_c29tZWJvZHkgZWxzZQ==')).toThrow(/signature/i);
		await untilSettled(partner);
		expect(await partners.deliveries(partner.id)).toMatchObject([
			{ message_id: id, status: 'delivered', attempts: 1, answer_status: 200, answer: 'noted' },
		]);
	});

	it('comes of a publication in the CMS, and none of a draft', async () => {
		const partner = await partners.join({ kinds: ['news'] });
		partners.send();
		const data = { title: 'Words', slug: 'words', kind: 'update' as const, date: '2026-11-01' };
		const { id } = await partners.payload.create({
			collection: 'news',
			draft: true,
			data: { ...data, _status: 'draft', summary: 'A summary.' },
		});
		await partners.payload.update({ collection: 'news', id, data: { _status: 'published' } });
		await until(() => partner.received.length > 0);
		await untilSettled(partner);
		expect(partner.received).toHaveLength(1);
		expect(JSON.parse(partner.received[0]?.body ?? '')).toMatchObject({
			type: 'content.changed',
			data: { collection: 'news', id: String(id), languages: ['en'], removedLanguages: [] },
		});
		expect(partner.received[0]?.body).not.toMatch(/words|summary/i);
	});

	it('goes to those who want to hear of it', async () => {
		const { docs } = await partners.payload.find({ collection: 'programs', limit: 1 });
		const program =
			docs[0]?.id ??
			(
				await partners.payload.create({
					collection: 'programs',
					data: {
						...{ _status: 'published', code: 'U4U', name: 'U4U', summary: 'A program.' },
						...{ status: 'open', statusAsOf: '2026-11-01', order: 1 },
					},
				})
			).id;
		const all = await partners.join();
		const guides = await partners.join({ kinds: ['guides'] });
		const ofProgram = await partners.join({ programs: [program] });
		const dari = await partners.join({ languages: ['fa-AF'] });
		const dariGuides = await partners.join({ kinds: ['guides'], languages: ['fa-AF'] });
		partners.send();
		const [guide, news, itself, taken] = await partners.publish(
			{ collection: 'guides', languages: ['en', 'fa-AF'] },
			{ collection: 'news', tags: ['news', `news@programs:${program}`] },
			{ collection: 'programs', tags: ['programs', `programs:${program}`] },
			{ collection: 'news', kind: 'removed', removedLanguages: ['fa-AF'] },
		);
		await until(() => all.received.length === 4);
		const everybody = [guides, ofProgram, dari, dariGuides];
		await until(() => everybody.reduce((sum, one) => sum + one.received.length, 0) === 6);
		expect(all.ids().sort()).toEqual([guide, news, itself, taken].sort());
		expect(guides.ids()).toEqual([guide]);
		expect(ofProgram.ids().sort()).toEqual([news, itself].sort());
		expect(dari.ids().sort()).toEqual([guide, taken].sort());
		expect(dariGuides.ids()).toEqual([guide]);
	});

	it('waits while the webhook is disabled, and comes when it is enabled again', async () => {
		const partner = await partners.join({ enabled: false });
		const other = await partners.join();
		partners.send();
		const ids = await partners.publish({}, {});
		await until(() => other.received.length === 2);
		expect(partner.received).toEqual([]);
		await partners.payload.update({
			collection: 'webhooks',
			id: partner.id,
			data: { enabled: true },
		});
		await until(() => partner.received.length === 2);
		expect(partner.ids().sort()).toEqual(ids.sort());
	});
});

describe('a webhook of an API client', () => {
	it.each([
		['is shut out', { status: 'revoked' }, { status: 'active' }],
		['has ended', { expiresAt: '2020-01-01' }, { expiresAt: null }],
		['may not use webhooks', { scopes: ['content'] }, { scopes: ['webhooks'] }],
	])('is not called while the client %s, and goes on afterwards', async (_, shut, open) => {
		const { id } = await createDocument(partners.payload, 'api-clients', {
			scopes: ['webhooks'],
			...shut,
		});
		const partner = await partners.join({ client: id, contact: '' });
		const other = await partners.join();
		partners.send();
		const ids = await partners.publish({}, {});
		await until(() => other.received.length === 2);
		expect(partner.received).toEqual([]);
		const found = await partners.payload.findByID({ collection: 'webhooks', id: partner.id });
		expect(found.health).toMatch(/^Paused: its API client/);
		await partners.payload.update({ collection: 'api-clients', id, data: open as object });
		await until(() => partner.received.length === 2);
		expect(partner.ids().sort()).toEqual(ids.sort());
	});

	it('is not called any more when the client is deleted', async () => {
		const { id } = await createDocument(partners.payload, 'api-clients', { scopes: ['webhooks'] });
		const partner = await partners.join({ client: id, contact: '' });
		const other = await partners.join();
		partners.send();
		await partners.payload.delete({ collection: 'api-clients', id });
		await partners.publish({});
		await until(() => other.received.length === 1);
		expect(partner.received).toEqual([]);
	});
});

describe('a message that is not taken', () => {
	it('is sent again under its id, with growing pauses, until it is', async () => {
		const partner = await partners.join();
		partner.answer((nth) => ({ status: nth < 3 ? 503 : 204 }));
		partners.send();
		const [id] = await partners.publish({});
		await until(() => partner.received.length === 4);
		await untilSettled(partner);
		expect(partner.ids()).toEqual([id, id, id, id]);
		expect(new Set(partner.received.map(({ body }) => body)).size).toBe(1);
		verify(partner, await partner.secret(), 3);
		expect(await partners.deliveries(partner.id)).toMatchObject([
			{ status: 'delivered', attempts: 4, answer_status: 204, error: null },
		]);
	});

	it('waits as long as the receiver asks for', async () => {
		const partner = await partners.join();
		partner.answer(() => ({ status: 429, headers: { 'Retry-After': '2' } }));
		partners.send();
		const sent = Date.now();
		await partners.publish({});
		await until(async () => ((await partners.deliveries(partner.id))[0]?.attempts ?? 0) >= 1);
		const [delivery] = await partners.deliveries(partner.id);
		expect(delivery).toMatchObject({ status: 'waiting', error: 'The receiver answered 429.' });
		expect(Number(delivery?.next_attempt_at) - sent).toBeGreaterThanOrEqual(2_000);
	});

	it('is given up when its time is over, and can be sent again under the same id', async () => {
		const partner = await partners.join();
		partner.answer(() => ({ status: 500 }));
		const schedule = { firstMs: 100, factor: 1, longestMs: 100, windowMs: 1_500, jitter: 0 };
		partners.send({ schedule });
		const [id] = await partners.publish({});
		await until(async () => (await statusesOf(partner))[0] === 'dead');
		const attempts = partner.received.length;
		expect(attempts).toBeGreaterThan(1);
		const { rows } = await partners.pool.query(
			`SELECT failing_since < last_attempt_at AS "isSinceTheFirst"
			FROM webhook_states JOIN webhook_deliveries USING (webhook_id) WHERE webhook_id = $1`,
			[partner.id],
		);
		expect(rows).toEqual([{ isSinceTheFirst: true }]);

		partner.answer(() => ({ status: 200 }));
		const { sendAgain } = await import('./sendAgain.ts');
		expect(await sendAgain(partners.pool, { webhook: partner.id })).toBe(1);
		await until(async () => (await statusesOf(partner))[0] === 'delivered');
		expect(partner.ids()).toEqual(Array(attempts + 1).fill(id));
		expect(await sendAgain(partners.pool, { webhook: partner.id })).toBe(0);
	});

	it('is the last one when the receiver says that it is gone', async () => {
		const partner = await partners.join();
		partner.answer(() => ({ status: 410 }));
		partners.send();
		await partners.publish({});
		await until(async () => (await statusesOf(partner))[0] === 'dead');
		const found = () => partners.payload.findByID({ collection: 'webhooks', id: partner.id });
		expect(await found()).toMatchObject({
			enabled: false,
			health: expect.stringMatching(/^Disabled: .*410 Gone/),
		});
		const other = await partners.join();
		await partners.publish({});
		await until(() => other.received.length === 1);
		expect(partner.received).toHaveLength(1);
	});

	it('does not keep the others waiting', async () => {
		const slow = await partners.join();
		slow.answer(() => ({ status: 200, after: new Promise(() => undefined) }));
		const quick = await partners.join();
		partners.send({ timeoutMs: 5_000 });
		await partners.publish(...Array.from({ length: 20 }, () => ({})));
		await until(() => quick.received.length === 20);
		expect(slow.mostAtOnce()).toBe(2);
		expect(quick.mostAtOnce()).toBeLessThanOrEqual(2);
	});

	it('is not followed elsewhere', async () => {
		const elsewhere = await partners.join({ enabled: false });
		const partner = await partners.join();
		partner.answer(() => ({ status: 308, headers: { Location: elsewhere.url } }));
		partners.send();
		await partners.publish({});
		await until(async () => ((await partners.deliveries(partner.id))[0]?.attempts ?? 0) >= 1);
		const [delivery] = await partners.deliveries(partner.id);
		expect(delivery?.error).toContain('308, a redirect');
		expect(elsewhere.received).toEqual([]);
	});
});

describe('a webhook to an address that is not public', () => {
	const firstError = async ({ id }: Partner) => {
		await until(async () => ((await partners.deliveries(id))[0]?.attempts ?? 0) >= 1);
		return (await partners.deliveries(id))[0]?.error;
	};

	it('is not called, though it was entered when that was allowed', async () => {
		const partner = await partners.join();
		partners.send({ allowPrivate: false });
		await partners.publish({});
		expect(await firstError(partner)).toBe('The address must begin with https://.');
		expect(partner.received).toEqual([]);
	});

	it('is not called when its name leads there at the moment of sending', async () => {
		const partner = await partners.join({ url: 'https://hooks.example.org/' });
		partners.send({
			allowPrivate: false,
			resolve: () =>
				Promise.resolve([
					{ address: '8.8.8.8', family: 4 },
					{ address: '127.0.0.1', family: 4 },
				]),
		});
		await partners.publish({});
		expect(await firstError(partner)).toBe(
			'hooks.example.org leads to 127.0.0.1, which is not a public address. Webhooks only go to those.',
		);
	});
});

describe('a webhook that the feed has left behind', () => {
	it.each([
		['its position is deleted', `UPDATE changes_head SET oldest_position = position + 1`],
		['the feed starts a new epoch', `UPDATE changes_head SET epoch = gen_random_uuid()`],
	])('is told to start over when %s, once, and goes on from there', async (_, statement) => {
		const partner = await partners.join();
		await partners.publish({}, {});
		await partners.pool.query(statement);
		partners.send();
		await until(() => partner.received.length === 1);
		expect(JSON.parse(partner.received[0]?.body ?? '')).toMatchObject({
			type: 'content.reset',
			data: { epoch: expect.any(String), position: expect.any(Number) },
		});
		const [next] = await partners.publish({});
		await until(() => partner.received.length === 2);
		expect(partner.ids()[1]).toBe(next);
	});
});

describe('the log', () => {
	it('forgets what was delivered and given up long ago, and nothing that waits', async () => {
		const partner = await partners.join({ enabled: false });
		await partners.pool.query(
			`INSERT INTO webhook_deliveries (webhook_id, message_id, type, body, status, attempts, next_attempt_at, retry_until, updated_at)
			SELECT $1, status || days, 'content.changed', '{}', status::enum_webhook_deliveries_status, 1, now(), now(), now() - days * interval '1 day'
			FROM unnest('{waiting,delivered,dead}'::text[]) AS status, unnest('{1,31}'::int[]) AS days`,
			[partner.id],
		);
		partners.send({ retentionDays: 30 });
		await until(async () => (await partners.deliveries(partner.id)).length === 4);
		const left = (await partners.deliveries(partner.id)).map(({ message_id: id }) => id);
		expect(left.sort()).toEqual(['dead1', 'delivered1', 'waiting1', 'waiting31']);
	});
});
