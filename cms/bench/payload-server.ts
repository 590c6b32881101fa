/**
 * The floor for GraphQL: Payload's own route, asked by staff. It is closed in the product; here its
 * handler runs on a plain Node server, without what Next would add to every request.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { GRAPHQL_POST } from '@payloadcms/next/routes';
import { getPayload } from 'payload';

const { firstAccountContext } = await import('../src/access/closeFirstRegister.ts');
process.env.DISABLE_PAYLOAD_HMR = 'true';
const { default: config } = await import('../src/payload.config.ts');
const payload = await getPayload({ config, disableOnInit: true });
payload.config.graphQL.disable = false;
const handle = GRAPHQL_POST(Promise.resolve(payload.config));

const credentials = { email: 'bench@example.org', password: `Bench-${randomUUID()}` };
await payload.create({
	collection: 'users',
	data: { ...credentials, name: 'Bench', role: 'administrator' },
	context: { [firstAccountContext]: true },
});
const { token } = await payload.login({ collection: 'users', data: credentials });

const server = createServer((req, res) => {
	void answer(req, res);
});

async function answer(
	...[req, res]: Parameters<Parameters<typeof createServer>[1] & object>
): Promise<void> {
	const response = await handle(
		new Request(`http://127.0.0.1${req.url}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
			body: await buffer(req),
		}),
	);
	const body = Buffer.from(await response.arrayBuffer());
	res.writeHead(response.status, {
		'content-type': 'application/json',
		'content-length': body.length,
	});
	res.end(body);
}

server.listen(0, '127.0.0.1', () => {
	process.send?.({ port: (server.address() as AddressInfo).port });
});
