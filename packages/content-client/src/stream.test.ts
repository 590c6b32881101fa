import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
	ContentFeedGoneError,
	ContentRequestError,
	createContentClient,
	type ContentChange,
	type FeedHead,
} from './index.ts';
import { events, json, serve, type Answer } from './testing/server.ts';
import { until } from './testing/until.ts';

const head = (position: number, epoch = 'a') =>
	`event: head\ndata: ${JSON.stringify({ epoch, position })}\n\n`;

const change = (position: number, collection = 'programs') => {
	const fields = { kind: 'changed', collection, id: '3', tags: ['programs'], at: '2026-11-24' };
	return `id: ${position}\nevent: change\ndata: ${JSON.stringify({ position, ...fields })}\n\n`;
};

async function follow(
	answers: Answer[],
	{
		timeoutMs = 10_000,
		...options
	}: Partial<Parameters<ReturnType<typeof createContentClient>['streamChanges']>[0]> & {
		timeoutMs?: number;
	} = {},
) {
	const { url, received } = await serve(...answers);
	const heads: FeedHead[] = [];
	const changes: ContentChange[] = [];
	const retries: unknown[] = [];
	const controller = new AbortController();
	const ended = createContentClient({ url, timeoutMs }).streamChanges({
		signal: controller.signal,
		onHead: (value) => void heads.push(value),
		onChange: (value) => void changes.push(value),
		onRetry: ({ error }) => void retries.push(error),
		...options,
	});
	const queries = () => received.map(({ url: path }) => path.split('/').at(-1));
	const positions = () => changes.map(({ position }) => position);
	return { controller, ended, heads, changes, positions, retries, received, queries };
}

describe('following the feed', () => {
	test('asks past every cache with headers that a browser sends without asking first', async () => {
		const requests: Request[] = [];
		const { url } = await serve(events([head(5)]));
		const controller = new AbortController();
		const client = createContentClient({
			url,
			fetch: (input, init) => {
				requests.push(new Request(input, init));
				return fetch(input, init);
			},
		});
		await client.streamChanges({
			signal: controller.signal,
			onHead: () => controller.abort(),
			onChange: () => undefined,
		});
		const [request] = requests;
		expect(request?.cache).toBe('no-store');
		// Those that the Fetch standard lists as safe (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
		expect([...(request?.headers.keys() ?? [])]).toEqual(['accept']);
	});

	test('hands over the head and each change, until it is told to stop', async () => {
		let closed: Promise<unknown> | undefined;
		const open: Answer = (request, response) => {
			closed = once(response, 'close');
			events([': heartbeat\n\n', head(5), change(6), change(7)])(request, response);
		};
		const stream = await follow([open], { after: 5 });
		await until(() => expect(stream.positions()).toEqual([6, 7]));
		expect(stream.heads).toEqual([{ epoch: 'a', position: 5 }]);
		expect(stream.received[0]).toMatchObject({
			url: '/content/v1/changes/stream?after=5',
			headers: { accept: 'text/event-stream' },
		});
		stream.controller.abort();
		await stream.ended;
		await closed;
		expect(stream.retries).toEqual([]);
	});

	test('continues after the last change when the connection ends, and repeats none', async () => {
		const stream = await follow([
			events([head(5), change(6)], { end: true }),
			events([head(8), change(6), change(7), change(8)]),
		]);
		await until(() => expect(stream.positions()).toEqual([6, 7, 8]));
		expect(stream.queries()).toEqual(['stream', 'stream?after=6']);
		stream.controller.abort();
		await stream.ended;
	});

	test('loses nothing when the first connection ended before any change', async () => {
		const stream = await follow([events([head(5)], { end: true }), events([head(6), change(6)])]);
		await until(() => expect(stream.positions()).toEqual([6]));
		expect(stream.queries()).toEqual(['stream', 'stream?after=5']);
		stream.controller.abort();
		await stream.ended;
	});

	test('understands events that arrive in pieces', async () => {
		const bytes = Buffer.from(head(5) + change(6, 'خبر'));
		const stream = await follow([
			(_request, response) => {
				response.writeHead(200, { 'content-type': 'text/event-stream' });
				for (const byte of bytes) response.write(Buffer.from([byte]));
			},
		]);
		await until(() => expect(stream.changes[0]?.collection).toBe('خبر'));
		stream.controller.abort();
		await stream.ended;
	});

	test('waits for one change to be dealt with before the next', async () => {
		const log: string[] = [];
		const stream = await follow([events([head(5), change(6), change(7)])], {
			onChange: async ({ position }) => {
				log.push(`begin ${position}`);
				await new Promise((resolve) => setTimeout(resolve, 20));
				log.push(`end ${position}`);
			},
		});
		await until(() => expect(log).toHaveLength(4));
		expect(log).toEqual(['begin 6', 'end 6', 'begin 7', 'end 7']);
		stream.controller.abort();
		await stream.ended;
	});
});

describe('a feed in trouble', () => {
	test.each<[string, Answer]>([
		['answers 503', json({}, 503)],
		['breaks off', (_request, response) => response.destroy()],
		['does not answer', () => undefined],
		['sends something else', events(['event: change\ndata: <html>\n\n'])],
	])('that %s is asked again', async (_name, trouble) => {
		const stream = await follow([trouble, events([head(6), change(6)])], {
			after: 5,
			timeoutMs: 1500,
		});
		await until(() => expect(stream.positions()).toEqual([6]));
		expect(stream.queries()).toEqual(['stream?after=5', 'stream?after=5']);
		expect(stream.retries).toHaveLength(1);
		expect(stream.retries[0]).toBeInstanceOf(Error);
		stream.controller.abort();
		await stream.ended;
	});

	test('that falls silent is connected to again', async () => {
		const stream = await follow([events([head(5)]), events([head(6), change(6)])], {
			silenceMs: 50,
		});
		await until(() => expect(stream.positions()).toEqual([6]));
		expect(String(stream.retries[0])).toContain('sent nothing for 50 ms');
		stream.controller.abort();
		await stream.ended;
	});

	test('is not taken for silent while its heart beats', async () => {
		const stream = await follow(
			[
				(request, response) => {
					events([head(5)])(request, response);
					const heartbeat = setInterval(() => response.write(': still here\n\n'), 20);
					setTimeout(() => response.write(change(6)), 2000);
					response.once('close', () => clearInterval(heartbeat));
				},
			],
			{ silenceMs: 1000 },
		);
		await until(() => expect(stream.positions()).toEqual([6]));
		expect(stream.retries).toEqual([]);
		stream.controller.abort();
		await stream.ended;
	});

	test('is asked less and less often, at uneven times', async () => {
		const delays: number[] = [];
		const stream = await follow([json({}, 500)], {
			onRetry: ({ delayMs }) => void delays.push(delayMs),
		});
		await until(() => expect(delays).toHaveLength(3));
		delays.forEach((delay, index) => {
			expect(delay).toBeGreaterThanOrEqual(250 * 2 ** index);
			expect(delay).toBeLessThanOrEqual(500 * 2 ** index);
		});
		stream.controller.abort();
		await stream.ended;
	});

	test('is given the time that it asks for, and stopping does not wait for it', async () => {
		const delays: number[] = [];
		const stream = await follow([json({}, 503, { 'retry-after': '20' })], {
			onRetry: ({ delayMs }) => void delays.push(delayMs),
		});
		await until(() => expect(delays).toEqual([20_000]));
		stream.controller.abort();
		await stream.ended;
	});

	test('that is gone ends the stream', async () => {
		const stream = await follow([json({}, 410)], { after: 3 });
		await expect(stream.ended).rejects.toBeInstanceOf(ContentFeedGoneError);
		expect(stream.retries).toEqual([]);
	});

	test('that refuses ends the stream', async () => {
		const stream = await follow([json({ errors: [{ message: 'No.' }] }, 401)]);
		await expect(stream.ended).rejects.toBeInstanceOf(ContentRequestError);
	});

	test('whose change cannot be dealt with ends the stream and its connection', async () => {
		let closed: Promise<unknown> | undefined;
		const open: Answer = (request, response) => {
			closed = once(response, 'close');
			events([head(5), change(6)])(request, response);
		};
		const error = new Error('no space left');
		const stream = await follow([open], { onChange: () => Promise.reject(error) });
		await expect(stream.ended).rejects.toBe(error);
		await closed;
	});
});
