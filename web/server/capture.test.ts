import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { capture, type Handler } from './capture.ts';
import { handlerOf } from './testing/handler.ts';

const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'site.example', accept: 'a/b' };
const options = (more: object = {}) => ({
	url: '/news?page=2',
	headers,
	signal: new AbortController().signal,
	...more,
});

describe('capturing an answer of a handler', () => {
	it('gives status, headers and body, and asks with nothing but what it was given', async () => {
		let seen: Request | undefined;
		const handler = handlerOf((request) => {
			seen = request;
			return new Response('hello', { status: 404, headers: { 'X-Word': 'one' } });
		});
		const { status, body, headers: answered } = await capture(handler, options());
		expect([status, body.toString(), answered['x-word']]).toEqual([404, 'hello', 'one']);
		expect([seen?.method, seen?.url]).toEqual(['GET', 'https://site.example/news?page=2']);
		expect(Object.fromEntries(seen?.headers ?? [])).toEqual(headers);
	});

	it('waits for the end of a body that is streamed in many pieces', async () => {
		const pieces = Array.from({ length: 200 }, (_, n) => `${n}:${'x'.repeat(1000)}\n`);
		const handler = handlerOf(() => {
			let n = 0;
			const stream = new ReadableStream({
				async pull(controller) {
					if (n % 50 === 0) await wait(1);
					if (n === pieces.length) controller.close();
					else controller.enqueue(new TextEncoder().encode(pieces[n]));
					n += 1;
				},
			});
			return new Response(stream);
		});
		expect((await capture(handler, options())).body.toString()).toBe(pieces.join(''));
	});

	it('reads headers that come with the status', async () => {
		const handler: Handler = (_request, response) => {
			response.writeHead(301, { Location: '/x' }).end('gone ', () => undefined);
		};
		const { status, headers: answered } = await capture(handler, options());
		expect([status, answered.location]).toEqual([301, '/x']);
	});

	it('is a 404 when the handler passes the request on', async () => {
		const handler: Handler = (_request, _response, next) => next();
		expect((await capture(handler, options())).status).toBe(404);
	});

	it.each([
		['throws', (() => Promise.reject(new Error('broken'))) satisfies Handler],
		['breaks off', handlerOf(() => new Response(failingBody()))],
	])('rejects when the handler %s', async (_how, handler) => {
		await expect(capture(handler, options())).rejects.toThrow('broken');
	});

	it('rejects when it is aborted, and tells the handler', async () => {
		const controller = new AbortController();
		let told: AbortSignal | undefined;
		const handler = handlerOf((request) => {
			told = request.signal;
			return new Response(new ReadableStream());
		});
		const captured = expect(
			capture(handler, options({ signal: controller.signal })),
		).rejects.toThrow('enough');
		await wait(5);
		controller.abort(new Error('enough'));
		await captured;
		expect(told?.aborted).toBe(true);
	});
});

function failingBody(): ReadableStream {
	return new ReadableStream({
		async pull(controller) {
			await wait(1);
			controller.error(new Error('broken'));
		},
	});
}
