import { foldTags } from '@lts/cdn';
import type { Rendered } from '@lts/tagged-cache';
import { isOneOfMany } from './address.ts';
import { capture, type Captured, type Handler } from './capture.ts';
import { preparePage, type Page } from './page.ts';

/** The handler could not make the page. */
export class PageFailedError extends Error {
	override name = 'PageFailedError';
	/** Seconds after which a reader may try again; undefined where the handler does not say. */
	readonly retryAfter: string | undefined;

	constructor({ status, headers }: Captured) {
		super(`The page failed with status ${status}.`);
		const retryAfter = headers['retry-after'];
		this.retryAfter = retryAfter === undefined ? undefined : String(retryAfter);
	}
}

/** @throws PageFailedError when the handler answers 5xx */
export type PageRenderer = (url: string, signal: AbortSignal) => Promise<Rendered<Page>>;

const storedStatuses = new Set([200, 301, 302, 308, 404]);
/** What says that it is for one reader, or for nobody to keep. */
const unstored = /\b(no-store|private)\b/i;
/** That something is missing is stored for so long, in milliseconds: anybody may ask for anything. */
const missingMs = 300_000;

/**
 * Renders pages from their address alone, so that what is stored can depend on nothing else.
 * @param siteUrl origin under which the handler believes to be asked
 */
export function createPageRenderer({
	handler,
	siteUrl,
}: {
	handler: Handler;
	siteUrl: string;
}): PageRenderer {
	const headers = { ...originHeaders(siteUrl), accept: 'text/html,*/*;q=0.8' };

	return async function renderPage(url, signal) {
		const captured = await capture(handler, { url, headers, signal });
		// 501 is an answer: oEmbed in a form that is not offered.
		if (captured.status >= 500 && captured.status !== 501) {
			throw new PageFailedError(captured);
		}
		const tags = readList(captured.headers['cache-tags']);
		const isMissing = captured.status === 404;
		// Where a value leads elsewhere, as many others do.
		const isElsewhere = captured.status !== 200 && url.includes('?');
		const stored =
			storedStatuses.has(captured.status) &&
			tags.length > 0 &&
			!unstored.test(String(captured.headers['cache-control'] ?? ''));
		const position = stored ? readPosition(captured.headers['content-position']) : undefined;
		const expires = readTime(captured.headers['content-expires']);
		const page = await preparePage(captured, {
			tags: position === undefined ? [] : foldTags(tags),
			expires,
		});
		return {
			value: page,
			size: page.size + tags.reduce((size, tag) => size + tag.length, 0),
			tags,
			position,
			expires: isMissing ? Math.min(expires ?? Infinity, Date.now() + missingMs) : expires,
			minor: isMissing || isElsewhere || isOneOfMany(url),
		};
	};
}

/** Headers by which adapter-node learns the origin, see `originVariables`. */
export function originHeaders(siteUrl: string): Record<string, string> {
	const { host, protocol } = new URL(siteUrl);
	return { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
}

/** To be in the environment before the handler is loaded. */
export const originVariables = {
	HOST_HEADER: 'x-forwarded-host',
	PROTOCOL_HEADER: 'x-forwarded-proto',
};

type Header = string | number | string[] | undefined;

function readPosition(header: Header): number | undefined {
	const position = Number(header);
	return typeof header === 'string' && /^\d+$/.test(header) && Number.isSafeInteger(position)
		? position
		: undefined;
}

function readList(header: Header): string[] {
	return String(header ?? '')
		.split(',')
		.map((tag) => tag.trim())
		.filter(Boolean);
}

/** An expiry that cannot be read has passed: better rendered too often than shown too long. */
function readTime(header: Header): number | undefined {
	if (header === undefined) return undefined;
	const time = Date.parse(String(header));
	return Number.isNaN(time) ? 0 : time;
}
