import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { startS3, type RunningS3 } from '@lts/test-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { useContentApi } from './testing/useContentApi.ts';

let s3: RunningS3;
beforeAll(async () => {
	s3 = await startS3();
	Object.assign(process.env, s3.env, { S3_PREFIX: 'files/' });
});
afterEach(() => s3.answer(undefined));
afterAll(() => s3.stop());

const scene = useContentApi({ env: { METRICS_PORT: '0' } });

const address = (name: unknown) => `${scene.api.url}/media/${String(name)}`;
const read = (name: unknown, headers: Record<string, string> = {}, method = 'GET') =>
	fetch(address(name), { headers, method, redirect: 'manual' });
const logged = (message: RegExp) => scene.api.logs.filter(({ msg }) => message.test(String(msg)));
const isUp = async () => {
	const [, address = ''] =
		/(http:\S+\/metrics)/.exec(String(logged(/\/metrics/)[0]?.['msg'])) ?? [];
	return /^lts_api_media_store_up (\d)$/m.exec(await (await fetch(address)).text())?.[1];
};
const ready = async () =>
	(await (await fetch(`${scene.api.url}/readyz`)).json()) as {
		ready: boolean;
		degraded: boolean;
		notes: string[];
	};

describe('a file in the bucket', () => {
	let name: string;
	let small: string;

	beforeAll(async () => {
		const media = await scene.content.publish('media', { alt: 'A door' });
		name = String(media['filename']);
		small =
			(media as { sizes?: { thumbnail: { filename: string } } }).sizes?.thumbnail.filename ?? '';
	});

	it('is read by readers from us alone, with the headers of a file on the disk', async () => {
		const answer = await read(name);
		expect(answer.status).toBe(200);
		const data = Buffer.from(await answer.arrayBuffer());
		expect(data).toEqual(s3.objects.get(`files/${name}`)?.data);
		const headers = Object.fromEntries(answer.headers);
		expect(headers).toMatchObject({
			'content-type': 'image/png',
			'content-length': String(data.length),
			'cache-control': 'public, max-age=31536000, immutable, s-maxage=60',
			'accept-ranges': 'bytes',
			'cache-tags': expect.stringMatching(/^media:\d+$/),
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
		});
		expect(JSON.stringify(headers)).not.toMatch(/amz|lts-media|TESTKEY/i);
		expect((await read(small)).headers.get('content-type')).toBe('image/webp');
	});

	it('costs one question to the bucket, and none for its body where none is sent', async () => {
		const questions = async (ask: () => Promise<Response>) => {
			s3.asked.length = 0;
			await (await ask()).arrayBuffer();
			return s3.asked.map((one) => one.split(' ')[0]);
		};
		expect(await questions(() => read(name))).toEqual(['GET']);
		expect(await questions(() => read(name, {}, 'HEAD'))).toEqual(['HEAD']);
		const etag = (await read(name)).headers.get('etag') ?? '';
		expect(await questions(() => read(name, { 'If-None-Match': etag }))).toEqual(['HEAD']);
		expect(await questions(() => read('nothing.png'))).toEqual([]);
	});

	it('answers to HEAD, to a reader that has it, and in parts', async () => {
		const whole = await read(name);
		const etag = whole.headers.get('etag') ?? '';
		const data = Buffer.from(await whole.arrayBuffer());
		const head = await read(name, {}, 'HEAD');
		expect([head.status, head.headers.get('content-length')]).toEqual([200, String(data.length)]);
		const known = await read(name, { 'If-None-Match': etag });
		expect([known.status, known.headers.get('etag')]).toEqual([304, etag]);
		const part = await read(name, { Range: 'bytes=1-4', 'If-Range': etag });
		expect([part.status, part.headers.get('content-range')]).toEqual([
			206,
			`bytes 1-4/${data.length}`,
		]);
		expect(Buffer.from(await part.arrayBuffer())).toEqual(data.subarray(1, 5));
		expect((await read(name, { Range: 'bytes=1-4', 'If-Range': '"older"' })).status).toBe(200);
		expect((await read(name, { Range: `bytes=${data.length}-` })).status).toBe(416);
	});

	it('is public only while a document names it', async () => {
		s3.objects.set('files/stray.png', { data: Buffer.from('not public'), type: 'image/png' });
		s3.objects.set('stray.png', { data: Buffer.from('not ours'), type: 'image/png' });
		s3.asked.length = 0;
		for (const other of ['stray.png', 'files%2Fstray.png', '..%2Fstray.png', 'files/stray.png']) {
			expect((await read(other)).status, other).toBe(404);
		}
		expect(s3.asked).toEqual([]);
		const media = await scene.content.publish('media', { alt: 'Soon gone' });
		const { data = Buffer.alloc(0) } = s3.objects.get(`files/${String(media['filename'])}`) ?? {};
		expect((await read(media['filename'])).status).toBe(200);
		await scene.content.remove('media', media.id);
		// As when the bucket did not answer at that moment.
		s3.objects.set(`files/${String(media['filename'])}`, { data, type: 'image/png' });
		expect((await read(media['filename'])).status).toBe(404);
	});

	it('that is not in the bucket is no file, though a document names it', async () => {
		const media = await scene.content.publish('media', { alt: 'Lost' });
		s3.objects.delete(`files/${String(media['filename'])}`);
		const answer = await read(media['filename']);
		expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
	});

	it('flows no faster than its reader takes it, and stops when the reader leaves', async () => {
		const media = await scene.content.publish('media', { alt: 'Large' });
		// More than the system holds for connections on their way.
		const data = Buffer.alloc(64_000_000, 'x');
		s3.objects.set(`files/${String(media['filename'])}`, { data, type: 'image/png' });
		const url = address(media['filename']);
		const [response] = (await once(get(url), 'response')) as [IncomingMessage];
		let sent = -1;
		const isStill = () => sent === (sent = s3.sent());
		await expect.poll(isStill, { interval: 500, timeout: 30_000 }).toBe(true);
		expect(s3.sending()).toBe(1);
		expect(sent).toBeLessThan(data.length / 2);
		response.destroy();
		await expect.poll(() => s3.sending()).toBe(0);
		expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(data.length);
	});
});

describe('a bucket that fails', () => {
	let name: string;
	beforeAll(async () => {
		name = String((await scene.content.publish('media', { alt: 'A door' }))['filename']);
	});
	const comesBack = () => expect.poll(async () => (await read(name)).status).toBe(200);

	it('is told to readers as a 503 that says when to ask again, and to operators why', async () => {
		await s3.kill();
		const answer = await read(name);
		expect(answer.status).toBe(503);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'retry-after': '5',
			'cache-control': 'no-store',
		});
		expect(await answer.json()).toEqual({
			errors: [
				{
					message: 'Files cannot be read at the moment. Try again in a few seconds.',
					extensions: { code: 'UNAVAILABLE' },
				},
			],
		});
		expect((await read(name, {}, 'HEAD')).status).toBe(503);
		const [line] = logged(/^The media store does not answer/);
		expect(line).toMatchObject({ level: 50, reason: expect.stringContaining(s3.url) });
		expect(line?.['reason']).toMatch(/“lts-media” at .* cannot be reached/);
		await expect.poll(ready).toMatchObject({
			ready: true,
			degraded: true,
			notes: [
				expect.stringMatching(
					/^The media store does not answer: files cannot be read\. The bucket/,
				),
			],
		});
		await expect.poll(isUp).toBe('0');
		const { data } = await scene.api.query('{ __typename }');
		expect(data).toEqual({ __typename: 'Query' });

		await s3.startAgain();
		await comesBack();
		await expect.poll(() => logged(/^The media store answers again/)).toHaveLength(1);
		await expect.poll(ready).toMatchObject({ degraded: false, notes: [] });
		await expect.poll(isUp).toBe('1');
	});

	it('and hangs, makes a reader wait for some seconds only', async () => {
		s3.answer('hang');
		const started = performance.now();
		expect((await read(name)).status).toBe(503);
		// Two attempts of four seconds: it did hang.
		expect(performance.now() - started).toBeGreaterThan(3900);
		s3.answer(undefined);
		await comesBack();
	});

	it('in the middle of a file breaks the answer off, so that nobody takes half of it for all', async () => {
		s3.answer('cut');
		const [response] = (await once(get(address(name)), 'response')) as [IncomingMessage];
		await expect(buffer(response)).rejects.toThrow();
		expect(scene.api.child.exitCode).toBeNull();
		s3.answer(undefined);
		await comesBack();
	});

	it('tells no secret', () => {
		const logs = JSON.stringify(scene.api.logs);
		expect(logs).toContain('lts-media');
		expect(logs).not.toContain(s3.env['S3_SECRET_ACCESS_KEY']);
		expect(logs).not.toContain(s3.env['S3_ACCESS_KEY_ID']);
	});
});
