import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../changes/testing/until.ts';
import { sendAgain } from './sendAgain.ts';
import { createPartners, type Partners } from './testing/partners.ts';

let partners: Partners;

beforeAll(async () => {
	process.env['WEBHOOKS_ALLOW_PRIVATE'] = 'true';
	partners = await createPartners();
});
afterEach(() => partners.leave());
afterAll(() => partners.destroy());

describe('a message that is not taken', () => {
	it('is sent again under its id, with growing pauses, until it is', async () => {
		const partner = await partners.join();
		partner.answer((nth) => ({ status: nth < 3 ? 503 : 204 }));
		partners.send();
		const [id] = await partners.publish({});
		await until(() => partner.received.length === 4);
		await partners.settled(partner.id);
		expect(partner.ids()).toEqual([id, id, id, id]);
		expect(new Set(partner.received.map(({ body }) => body)).size).toBe(1);
		const last = partner.received[3];
		if (!last) throw new Error('There was no fourth attempt.');
		new Webhook(await partner.secret()).verify(last.body, last.headers);
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
		await until(async () => (await partners.statuses(partner.id))[0] === 'dead');
		const attempts = partner.received.length;
		expect(attempts).toBeGreaterThan(1);
		const { rows } = await partners.pool.query(
			`SELECT failing_since < last_attempt_at AS "isSinceTheFirst"
			FROM webhook_states JOIN webhook_deliveries USING (webhook_id) WHERE webhook_id = $1`,
			[partner.id],
		);
		expect(rows).toEqual([{ isSinceTheFirst: true }]);

		partner.answer(() => ({ status: 200 }));
		expect(await sendAgain(partners.pool, { webhook: partner.id })).toBe(1);
		await until(async () => (await partners.statuses(partner.id))[0] === 'delivered');
		expect(partner.ids()).toEqual(Array(attempts + 1).fill(id));
		expect(await sendAgain(partners.pool, { webhook: partner.id })).toBe(0);
	});

	it('is the last one when the receiver says that it is gone', async () => {
		const partner = await partners.join();
		partner.answer(() => ({ status: 410 }));
		partners.send();
		await partners.publish({});
		await until(async () => (await partners.statuses(partner.id))[0] === 'dead');
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
