import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LanguageCode } from '@lts/locales';
import type { Help } from '../help/help-file.ts';

type Kind = 'changed' | 'removed';
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Stands in for the content API: a change feed that is told what to say, one text per name under
 * `/text/<name>` with the position at which it is read, the settings of the site in each language, and
 * files as `onMedia` answers them.
 */
export async function startContentApi() {
	let epoch = 'first';
	let oldest = 1;
	let changes: { position: number; kind: Kind; tags: string[] }[] = [];
	let isMuted = false;
	let readAt: number | null = null;
	const texts = new Map<string, string>();
	const settings = new Map<string, Help>();
	const streams = new Set<ServerResponse>();
	let onMedia: Answer = (_request, response) => response.writeHead(404).end('{}');
	let isHanging = false;
	let onText: (() => Promise<unknown>) | undefined;

	let isFeedHeld = false;
	const head = () => ({ epoch, position: changes.at(-1)?.position ?? oldest - 1 });
	const full = (change: (typeof changes)[number]) => ({
		...change,
		collection: 'texts',
		id: '1',
		at: new Date().toISOString(),
	});
	const event = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

	const server = http.createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const after = url.searchParams.has('after') ? Number(url.searchParams.get('after')) : null;
		const since = () => changes.filter(({ position }) => position > (after ?? Infinity)).map(full);
		const isGone = after !== null && (after < oldest - 1 || after > head().position);
		if (url.pathname === '/readyz') {
			if (!isHanging) response.end('{}');
		} else if (url.pathname.startsWith('/media/')) onMedia(request, response);
		else if (url.pathname.startsWith('/text/')) void answerText(url.pathname.slice(6), response);
		else if (url.pathname === '/content/v1/graphql') answerSettings(url, response);
		else if (isFeedHeld) return;
		else if (isGone) response.writeHead(410).end(JSON.stringify({ ...head(), oldest }));
		else if (url.pathname === '/content/v1/changes') {
			response.end(JSON.stringify({ ...head(), changes: since().slice(0, 500) }));
		} else if (url.pathname === '/content/v1/changes/stream') {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write(event('head', head()));
			for (const change of since()) response.write(event('change', change));
			streams.add(response);
			response.once('close', () => streams.delete(response));
		} else response.writeHead(404).end();
	});

	function answerSettings(url: URL, response: ServerResponse): void {
		const siteSettings = settings.get(url.searchParams.get('locale') ?? '') ?? null;
		response.writeHead(200, {
			'content-type': 'application/json',
			'content-position': String(readAt ?? head().position),
			'cache-tags': 'site-settings',
		});
		response.end(JSON.stringify({ data: { siteSettings } }));
	}

	async function answerText(name: string, response: ServerResponse): Promise<void> {
		const { position } = head();
		const text = texts.get(name);
		try {
			await onText?.();
		} catch {
			return void response.destroy();
		}
		response.setHeader('content-position', position);
		response.setHeader('cache-tags', `texts/${name}`);
		response.writeHead(text === undefined ? 404 : 200).end(text);
	}

	async function listen(port = 0): Promise<void> {
		server.listen(port, '127.0.0.1');
		await once(server, 'listening');
	}

	async function stop(): Promise<void> {
		const closed = once(server, 'close');
		server.close();
		server.closeAllConnections();
		await closed;
	}

	function tell(kind: Kind, tags: string[]): void {
		const change = { position: head().position + 1, kind, tags };
		changes.push(change);
		if (!isMuted) for (const stream of streams) stream.write(event('change', full(change)));
	}

	await listen();
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		tell,
		/** Sets a text and tells of it. Null withdraws it. */
		publish(name: string, text: string | null): void {
			if (text === null) texts.delete(name);
			else texts.set(name, text);
			tell(text === null ? 'removed' : 'changed', [`texts/${name}`]);
		},
		/** Sets what helps readers in a language and tells of it. */
		publishHelp(language: LanguageCode, help: Help): void {
			settings.set(language, help);
			tell('changed', ['site-settings']);
		},
		/** Settings are answered as read at this position; null: at the head. */
		readAt: (position: number | null) => (readAt = position),
		/** A text that lists others stays published, without one that it listed. */
		withdrawFrom(name: string, rest: string): void {
			texts.set(name, rest);
			tell('removed', [`texts/${name}`]);
		},
		/** The streams stay open and say nothing, until they are to speak again. */
		mute: (isMute = true) => (isMuted = isMute),
		/** Forgets all changes so far, but for the last few; the feed goes on. */
		forget(kept = 0): void {
			oldest = head().position + 1 - kept;
			changes = changes.filter(({ position }) => position >= oldest);
		},
		/** As after a restored backup: positions start over. */
		startOver(): void {
			epoch = 'second';
			oldest = 1;
			changes = [];
		},
		dropStreams(): void {
			for (const stream of streams) stream.destroy();
		},
		streamCount: () => streams.size,
		setMedia: (answer: Answer) => (onMedia = answer),
		/** Whoever asks for the feed waits. */
		holdFeed: (value = true) => (isFeedHeld = value),
		/** It does not say whether it is ready. */
		hang: (value = true) => (isHanging = value),
		/** Lets every text wait for the function, after it was read; none is answered when it rejects. */
		delayTexts: (wait: () => Promise<unknown>) => (onText = wait),
		stop,
		restart: () => listen(port),
	};
}

export type ContentApi = Awaited<ReturnType<typeof startContentApi>>;
