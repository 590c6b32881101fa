import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { prepareBody, readWishes, sendPrepared, type PreparedBody } from './index.ts';

const body = Buffer.from('<p>Let them stay.</p>'.repeat(100));
const options = { headers: ['content-type', 'text/html', 'vary', 'Accept-Encoding'], gzipLevel: 9 };

describe('a prepared body', () => {
	it('is ready in three encodings, each with an ETag of its own that follows from the content', async () => {
		const prepared = await prepareBody(body, options);
		expect(gunzipSync(prepared.gzip?.body ?? '').equals(body)).toBe(true);
		expect(brotliDecompressSync(prepared.br?.body ?? '').equals(body)).toBe(true);
		const tagsOf = ({ identity, gzip, br }: PreparedBody) => [identity.etag, gzip?.etag, br?.etag];
		expect(new Set(tagsOf(prepared)).size).toBe(3);
		const again = await prepareBody(body, { ...options, headers: ['date', 'later'] });
		expect(tagsOf(again)).toEqual(tagsOf(prepared));
		const other = await prepareBody(Buffer.concat([body, Buffer.from('.')]), options);
		for (const tag of tagsOf(other)) expect(tagsOf(prepared)).not.toContain(tag);
	});

	it('takes no more memory than it says', async () => {
		const prepared = await prepareBody(body, options);
		const bodies = [prepared.identity, prepared.gzip, prepared.br].map((one) => one?.body);
		for (const bytes of bodies) expect(bytes?.buffer.byteLength).toBe(bytes?.byteLength);
		const bytes = bodies.reduce((sum, one) => sum + (one?.length ?? 0), 0);
		expect(prepared.size).toBeGreaterThan(bytes);
	});

	it('leaves what is small or compressed by itself as it is', async () => {
		const small = await prepareBody(Buffer.from('hi'), options);
		const image = await prepareBody(body, { ...options, compress: false });
		expect([small.br, small.gzip, image.br, image.gzip]).toEqual(Array(4).fill(undefined));
	});
});

describe('an answer with a prepared body', () => {
	let server: Server | undefined;
	afterEach(() => server?.close());

	async function ask(
		asked: { method?: string; headers?: Record<string, string> },
		{ status = 200, isComparable = true } = {},
	): Promise<{ answer: IncomingMessage; content: Buffer }> {
		const prepared = await prepareBody(body, options);
		server = createServer((req, res) =>
			sendPrepared(req, res, { prepared, status, headers: ['x-more', '1'], isComparable }),
		);
		await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const answer = await new Promise<IncomingMessage>((resolve, reject) =>
			request({ port, host: '127.0.0.1', ...asked }, resolve)
				.on('error', reject)
				.end(),
		);
		return { answer, content: await buffer(answer) };
	}

	it('comes in the best encoding, with what belongs to it', async () => {
		const { answer, content } = await ask({ headers: { 'accept-encoding': 'gzip, br' } });
		expect(brotliDecompressSync(content).equals(body)).toBe(true);
		expect(answer.headers).toMatchObject({
			'content-encoding': 'br',
			'content-length': String(content.length),
			'content-type': 'text/html',
			vary: 'Accept-Encoding',
			'x-more': '1',
		});
	});

	it('has no body for HEAD, and the headers of GET', async () => {
		const { answer, content } = await ask({ method: 'HEAD' });
		expect(content.length).toBe(0);
		expect(answer.headers['content-length']).toBe(String(body.length));
	});

	it.each(['%', 'W/%', '"other", %', '*'])('is 304 for If-None-Match: %s', async (form) => {
		const { etag } = (await prepareBody(body, options)).identity;
		const headers = { 'if-none-match': form.replace('%', etag) };
		const { answer, content } = await ask({ headers });
		expect([answer.statusCode, content.length]).toEqual([304, 0]);
		expect(answer.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'x-more': '1' });
		expect(answer.headers).not.toHaveProperty('content-type');
		// The ETag of another encoding is another.
		const br = await ask({ headers: { ...headers, 'accept-encoding': 'br' } });
		expect(br.answer.statusCode).toBe(form === '*' ? 304 : 200);
	});

	it('says with headers that come again what it says with others', async () => {
		const prepared = await prepareBody(body, options);
		const headers = Object.freeze(['x-more', '2']);
		let given: readonly string[] = headers;
		server = createServer((req, res) =>
			sendPrepared(req, res, { prepared, status: 200, headers: given, isComparable: true }),
		);
		await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const seen: unknown[] = [];
		for (const [next, tag] of [
			[headers, ''],
			[headers, ''],
			[headers, prepared.identity.etag],
			[headers, prepared.identity.etag],
			[Object.freeze(['x-more', '3']), ''],
			[['x-more', '4'], ''],
		] as const) {
			given = next;
			const { status, headers: told } = await fetch(`http://127.0.0.1:${port}`, {
				headers: { 'accept-encoding': 'identity', 'if-none-match': tag },
			});
			seen.push([status, told.get('x-more'), told.get('content-length')]);
		}
		const whole = String(body.length);
		expect(seen).toEqual([
			[200, '2', whole],
			[200, '2', whole],
			[304, '2', null],
			[304, '2', null],
			[200, '3', whole],
			[200, '4', whole],
		]);
	});

	it('is never 304 for what may not be compared', async () => {
		const asked = { headers: { 'if-none-match': '*' } };
		const { answer } = await ask(asked, { status: 503, isComparable: false });
		expect(answer.statusCode).toBe(503);
	});
});

describe('what a request wishes', () => {
	it('is found whatever the case of a name, and in as many headers as it stands in', () => {
		expect(
			readWishes([
				'Host',
				'x',
				'ACCEPT-Encoding',
				'br',
				'accept-encoding',
				'gzip',
				'If-None-Match',
				'"a"',
			]),
		).toEqual({ acceptEncoding: 'br, gzip', ifNoneMatch: '"a"' });
		expect(
			readWishes(['Cookie', 'a', 'Accept', 'accept-encoding', 'accept-language', 'es']),
		).toEqual({
			acceptEncoding: undefined,
			ifNoneMatch: undefined,
		});
	});
});
