import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { signedIn } from './admin.ts';
import { takePicture, test } from './browsing.ts';
import { signIn } from './rest.ts';
import { promised, timeUntil } from './site.ts';
import { hire } from './staff.ts';

const { admin, account } = inject('stack');

/** A partner's server: what came, and what it answers. */
let partner: Server;
let url: string;
let status = 200;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
	partner = createServer((req, res) => {
		let body = '';
		req.setEncoding('utf8');
		req.on('data', (chunk: string) => (body += chunk));
		req.on('end', () => {
			received.push({ headers: req.headers, body });
			res.writeHead(status).end('Thank you.');
		});
	});
	partner.listen(0, '127.0.0.1');
	await once(partner, 'listening');
	url = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/webhooks`;
});

afterAll(() => {
	partner.closeAllConnections();
	partner.close();
});

test('an administrator sets up a webhook, gives its secret away once, and repeats what failed', async ({
	open,
}) => {
	const { page, troubles } = await open(await signedIn(account));
	await page.goto(`${admin}/admin/collections/webhooks/create`);
	await page.getByText('Save it: then you get the secret').waitFor();
	await page.locator('#field-name').fill('Parish in Chicago');
	await page.locator('#field-contact').fill('webmaster@example.org');
	await page.locator('#field-url').fill('parish.example.org');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByText('Give a complete address').waitFor();
	await page.locator('#field-url').fill(url);
	await page.getByRole('button', { name: 'Save' }).click();

	await page.getByRole('button', { name: 'Show the secret' }).click();
	const secret = await page.locator('.lts-panel__secret code').innerText();
	expect(secret).toMatch(/^whsec_/);
	await page.getByRole('button', { name: 'Send a test' }).click();
	await page.getByText(/The receiver answered 200 in \d+ ms\./).waitFor();
	const { body = '', headers = {} } = received[0] ?? {};
	expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
		type: 'webhook.test',
	});
	await page.getByText('Delivering').waitFor();
	await takePicture(page, 'admin-webhook');
	await page.setViewportSize({ width: 360, height: 740 });
	await takePicture(page, 'admin-webhook-360');
	await page.setViewportSize({ width: 1280, height: 800 });

	await page.reload();
	await page.getByText('It was shown and cannot be shown again.').waitFor();
	expect(await page.content()).not.toContain(secret);
	await page.getByRole('button', { name: 'Replace the secret' }).click();
	await page.getByText('The one before signs too for').waitFor();
	await takePicture(page, 'admin-webhook-replace-secret');
	await page.getByRole('button', { name: 'Replace', exact: true }).click();
	await page.getByText('The secret before signs too until').waitFor();
	expect(await page.locator('.lts-panel__secret code').innerText()).not.toBe(secret);

	status = 500;
	await page.getByRole('button', { name: 'Send a test' }).click();
	await page.getByText('The receiver answered 500.', { exact: true }).waitFor();
	await page.getByText(/^Failing since .* The receiver answered 500\.$/).waitFor();
	await takePicture(page, 'admin-webhook-failing');

	status = 200;
	await page.goto(`${admin}/admin/collections/webhook-deliveries`);
	await takePicture(page, 'admin-webhook-messages');
	await page.locator('tr', { hasText: 'Given up' }).getByRole('link').first().click();
	await page.getByRole('button', { name: 'Send again' }).waitFor();
	await takePicture(page, 'admin-webhook-message');
	await page.getByRole('button', { name: 'Send again' }).click();
	await page.getByText('On the way again').waitFor();
	await expect.poll(() => received.length).toBe(3);
	expect(received[2]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id']);
	await page.goto(`${admin}/admin/collections/webhooks`);
	await page.getByText('Parish in Chicago').waitFor();
	await takePicture(page, 'admin-webhooks');
	// The address that was refused.
	expect(troubles).toEqual([expect.stringContaining('400 (Bad Request)')]);
});

test('a partner is told within a second that something was published and taken offline', async () => {
	const publisher = await signIn(await hire('publisher'));
	const before = received.length;
	const id = await publisher.create('news', 'en', {
		...{ title: 'For partners', slug: 'for-partners', kind: 'update' },
		...{ date: '2026-11-01', summary: 'What happened.' },
	});
	const types = () =>
		received
			.slice(before)
			.map(({ body }) => JSON.parse(body) as { type: string; data: { id: string } })
			.filter(({ data }) => data.id === String(id))
			.map(({ type }) => type);
	const isTold = async (expected: string[], since: number) => {
		const told = await timeUntil(types, (now) => now.join() === expected.join(), since);
		expect(told).toBeLessThan(promised());
	};
	await isTold(['content.changed'], performance.now());
	await publisher.unpublish('news', id, 'en');
	await isTold(['content.changed', 'content.removed'], performance.now());
	expect(received.map(({ body }) => body).join()).not.toContain('for-partners');
	await publisher.removeCreated();
});

test('others than administrators do not see them', async ({ open }) => {
	const { page } = await open(await signedIn(await hire('publisher')));
	await page.goto(`${admin}/admin`);
	await page.getByRole('heading', { name: 'Information' }).waitFor();
	expect(await page.getByRole('link', { name: /webhook/i }).count()).toBe(0);
});
