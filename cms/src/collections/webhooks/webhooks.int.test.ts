import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../../changes/testing/until.ts';
import { asRole, type TestUser } from '../../testing/asRole.ts';
import { createDocument } from '../../testing/documents.ts';
import { restRequest } from '../../testing/restRequest.ts';
import { createPartners, type Partner, type Partners } from '../../webhooks/testing/partners.ts';

let partners: Partners;
let administrator: TestUser;

beforeAll(async () => {
	process.env['WEBHOOKS_ALLOW_PRIVATE'] = 'true';
	partners = await createPartners();
	administrator = await asRole(partners.payload, 'administrator');
});
afterEach(() => partners.leave());
afterAll(() => partners.destroy());

async function request(
	method: 'GET' | 'PATCH' | 'POST',
	path: string,
	more: { user?: TestUser | null; body?: Record<string, unknown> } = {},
) {
	const { body, user = administrator } = more;
	const answer = await restRequest({
		...{ payload: partners.payload, user, method, path },
		...(body ? { body } : {}),
	});
	return { status: answer.status, body: answer.body as Record<string, unknown> };
}

const secretOf = async (partner: Partner, action: 'replace-secret' | 'show-secret') =>
	String((await request('POST', `/webhooks/${partner.id}/${action}`)).body['secret']);

/** Whether the partner finds the message to be signed with the secret. */
function isSignedWith(partner: Partner, secret: string, nth: number): boolean {
	const { body = '', headers = {} } = partner.received[nth] ?? {};
	try {
		new Webhook(secret).verify(body, headers);
		return true;
	} catch {
		return false;
	}
}

describe('the secret of a webhook', () => {
	it('is shown once, and is in no other answer', async () => {
		const partner = await partners.join();
		const secret = await secretOf(partner, 'show-secret');
		expect(secret).toMatch(/^whsec_/);
		const second = await request('POST', `/webhooks/${partner.id}/show-secret`);
		expect([second.status, second.body['error']]).toEqual([
			409,
			expect.stringContaining('only once'),
		]);
		for (const path of ['', `/${partner.id}`, `/${partner.id}/health`]) {
			const { body } = await request('GET', `/webhooks${path}`);
			expect(JSON.stringify(body)).not.toContain(secret.slice(6));
		}
	});

	it('that replaces another signs beside it for a day, then alone', async () => {
		const partner = await partners.join();
		partners.send();
		const old = await secretOf(partner, 'show-secret');
		const fresh = await secretOf(partner, 'replace-secret');
		expect(fresh).not.toBe(old);
		await partners.publish({});
		await until(() => partner.received.length === 1);
		expect(partner.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
		expect([old, fresh].map((secret) => isSignedWith(partner, secret, 0))).toEqual([true, true]);

		const { body } = await request('GET', `/webhooks/${partner.id}/health`);
		const until24h = Date.parse(String(body['previousSecretUntil'])) - Date.now();
		expect(Math.abs(until24h - 24 * 3_600_000)).toBeLessThan(60_000);
		await partners.pool.query('UPDATE webhook_states SET previous_until = now()');
		await partners.publish({});
		await until(() => partner.received.length === 2);
		expect([old, fresh].map((secret) => isSignedWith(partner, secret, 1))).toEqual([false, true]);
	});
});

describe('a test message', () => {
	it.each([
		[200, 'delivered'],
		[500, 'dead'],
	])('is sent once, also while the webhook is disabled: %i is %s', async (status, state) => {
		const partner = await partners.join({ enabled: false });
		partner.answer(() => ({ status }));
		partners.send();
		const { body } = await request('POST', `/webhooks/${partner.id}/test`);
		const path = `/webhook-deliveries/${String(body['delivery'])}`;
		await until(async () => (await request('GET', path)).body['status'] === state);
		expect(partner.received).toHaveLength(1);
		expect(JSON.parse(partner.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' });
		expect((await request('GET', path)).body).toMatchObject({ answerStatus: status, attempts: 1 });
	});
});

describe('a message that was given up', () => {
	it('is sent again by the button beside it, and one that arrived is not', async () => {
		const partner = await partners.join();
		partner.answer((nth) => ({ status: nth === 0 ? 400 : 200 }));
		partners.send({
			schedule: { firstMs: 10, factor: 1, longestMs: 10, windowMs: 0, jitter: 0 },
		});
		await partners.publish({});
		await until(async () => (await partners.deliveries(partner.id))[0]?.status === 'dead');
		const [delivery] = await partners.deliveries(partner.id);
		const path = `/webhook-deliveries/${delivery?.id}/send-again`;
		expect(await request('POST', path)).toEqual({ status: 200, body: { count: 1 } });
		await until(async () => (await partners.deliveries(partner.id))[0]?.status === 'delivered');
		expect(partner.ids()).toEqual([delivery?.message_id, delivery?.message_id]);
		expect((await request('POST', path)).status).toBe(409);
	});

	it('is counted, and all of a webhook are sent again at once', async () => {
		const partner = await partners.join();
		partner.answer((nth) => ({ status: nth < 3 ? 400 : 200 }));
		partners.send({
			schedule: { firstMs: 10, factor: 1, longestMs: 10, windowMs: 0, jitter: 0 },
		});
		await partners.publish({}, {}, {});
		const path = `/webhooks/${partner.id}`;
		const dead = async () => (await request('GET', `${path}/health`)).body['dead'];
		await until(async () => (await dead()) === 3);
		expect((await request('GET', path)).body['health']).toMatch(/^Failing since .* answered 400/);
		expect((await request('POST', `${path}/send-again`)).body).toEqual({ count: 3 });
		await until(() => partner.received.length === 6);
		await until(async () => (await request('GET', path)).body['health'] === 'Delivering');
		expect(await dead()).toBe(0);
	});
});

describe('the form', () => {
	it.each([
		['ftp://example.org', 'https'],
		['example.org', 'complete address'],
		['https://user:password@example.org', 'password'],
	])('refuses the address %s and says why', async (url, reason) => {
		const body = { name: 'A partner', contact: 'Somebody', url };
		const answer = await request('POST', '/webhooks', { body });
		expect(answer.status).toBe(400);
		expect(JSON.stringify(answer.body)).toContain(reason);
	});

	it('wants to know whom to write to, or the API client whose webhook it is', async () => {
		const url = 'https://partner.example.org/';
		const nobody = await request('POST', '/webhooks', { body: { name: 'A partner', url } });
		expect(JSON.stringify(nobody.body)).toContain('whom we write to');
		const client = await createDocument(partners.payload, 'api-clients');
		const body = { name: 'A partner', url, client: client.id };
		expect((await request('POST', '/webhooks', { body })).status).toBe(201);
	});

	it('keeps the place in the feed when it is saved', async () => {
		const partner = await partners.join();
		partners.send();
		await partners.publish({});
		await until(() => partner.received.length === 1);
		await request('PATCH', `/webhooks/${partner.id}`, { body: { name: 'Another name' } });
		await partners.publish({});
		await until(() => partner.received.length === 2);
		expect(new Set(partner.ids()).size).toBe(2);
	});
});

describe('the actions of webhooks and their messages', () => {
	it.each(['publisher', 'editor', 'translator', null] as const)(
		'are refused to others than administrators: %s',
		async (role) => {
			const partner = await partners.join();
			const user = role && (await asRole(partners.payload, role, { languages: ['es'] }));
			for (const [method, path] of [
				['GET', `/webhooks/${partner.id}/health`],
				['POST', `/webhooks/${partner.id}/test`],
				['POST', `/webhooks/${partner.id}/show-secret`],
				['POST', `/webhooks/${partner.id}/replace-secret`],
				['POST', `/webhooks/${partner.id}/send-again`],
				['POST', '/webhook-deliveries/1/send-again'],
			] as const) {
				expect([path, (await request(method, path, { user })).status]).toEqual([path, 403]);
			}
		},
	);

	it('of a webhook that does not exist are not found', async () => {
		for (const action of ['test', 'replace-secret']) {
			expect((await request('POST', `/webhooks/999999/${action}`)).status).toBe(404);
		}
	});
});
