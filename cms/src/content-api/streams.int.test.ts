/** Streams of changes at the real process: how many, and how long with a key. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { issueKey, listKeys, revokeKey } from '../collections/api-clients/keys.ts';
import { createDocument } from '../testing/documents.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi({ env: { TRUSTED_PROXIES: 'loopback' } });

async function partner() {
	const { id } = await createDocument(scene.payload, 'api-clients', { scopes: ['changes'] });
	return { id, key: await issueKey(scene.pool, { clientId: id, graceDays: 7 }) };
}

interface Stream {
	status: number;
	retryAfter: string | undefined;
	text: () => string;
	ended: Promise<unknown>;
	leave: () => void;
}

async function open({ key, address }: { key?: string; address?: string }): Promise<Stream> {
	const sent = request(new URL('/content/v1/changes/stream', scene.api.url), {
		headers: {
			...(key && { authorization: `Bearer ${key}` }),
			...(address && { 'x-forwarded-for': address }),
		},
		agent: false,
	});
	sent.end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	let text = '';
	response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
	const ended = new Promise((resolve) => response.once('close', resolve));
	// Some are cut off here.
	response.on('error', () => undefined);
	return {
		status: response.statusCode ?? 0,
		retryAfter: response.headers['retry-after'],
		text: () => text,
		ended,
		leave: () => sent.destroy(),
	};
}

it('one client may have twenty open, by key or by address, and others as many', async () => {
	const [{ key }, address] = [await partner(), '198.51.100.1'];
	for (const who of [{ key, address }, { address }]) {
		const streams = await Promise.all(Array.from({ length: 20 }, () => open(who)));
		expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
		const refused = await open(who);
		await refused.ended;
		expect([refused.status, refused.retryAfter]).toEqual([429, '30']);
		expect(JSON.parse(refused.text())).toMatchObject({
			errors: [{ extensions: { code: 'RATE_LIMITED', policy: 'streams', quota: 20 } }],
		});
		const other = await open({ address: '198.51.100.2' });
		expect(other.status).toBe(200);

		streams[0]?.leave();
		other.leave();
		await expect
			.poll(async () => {
				const next = await open(who);
				next.leave();
				return next.status;
			})
			.toBe(200);
		for (const stream of streams) stream.leave();
	}
});

it('a key that is revoked hears of nothing more', async () => {
	const [stays, goes] = [await partner(), await partner()];
	const [staying, going] = [await open(stays), await open(goes)];
	const first = await scene.content.publish('guides');
	for (const { text } of [staying, going]) {
		await expect.poll(text).toContain(`"id":"${first.id}"`);
	}
	const [{ id: keyId = '' } = {}] = await listKeys(scene.pool, goes.id);
	await revokeKey(scene.pool, { clientId: goes.id, keyId });
	// Half a second is how long a key is known.
	await sleep(600);
	const second = await scene.content.publish('guides');
	await going.ended;
	await expect.poll(staying.text).toContain(`"id":"${second.id}"`);
	expect(going.text()).not.toContain(`"id":"${second.id}"`);
	const again = await open(goes);
	await again.ended;
	expect([again.status, JSON.parse(again.text())]).toMatchObject([
		401,
		{ errors: [{ extensions: { code: 'API_KEY_REVOKED' } }] },
	]);
	staying.leave();
});
