import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

import type { Address } from './target.ts';

export interface Answer {
	/** HTTP status. */
	status: number;
	/** The beginning of the body. */
	text: string;
	/** What the header `Retry-After` asks for, in milliseconds from now. */
	retryAfterMs: number | null;
}

/** By which a receiver's firewall can tell our calls. */
const userAgent = 'LetThemStay-Webhooks/1';

const mostAnswerBytes = 4_096;

/**
 * Posts JSON to one of the given addresses of the URL's host. Resolves nothing, follows no redirect,
 * keeps no connection, and reads no more than the beginning of the answer.
 *
 * @throws {Error} when no status came within `timeoutMs`, or the connection failed
 */
export async function postJson(options: {
	url: URL;
	addresses: Address[];
	headers: Record<string, string>;
	body: string;
	timeoutMs: number;
	/** Certificates to trust instead of the usual authorities. */
	ca?: string;
}): Promise<Answer> {
	const { addresses, body, ca, timeoutMs, url } = options;
	const timeout = AbortSignal.timeout(timeoutMs);
	const request: RequestOptions & { ca?: string } = {
		method: 'POST',
		headers: {
			'User-Agent': userAgent,
			...options.headers,
			'Content-Type': 'application/json',
			'Content-Length': Buffer.byteLength(body),
		},
		agent: false,
		lookup: answerWith(addresses),
		signal: timeout,
		...(ca === undefined ? {} : { ca }),
	};
	try {
		const response = await send(url, request, body);
		return {
			status: response.statusCode ?? 0,
			text: await readBeginning(response),
			retryAfterMs: retryAfter(response.headers['retry-after']),
		};
	} catch (error) {
		if (!timeout.aborted) throw error;
		throw new Error(`No answer within ${timeoutMs / 1_000} s.`, { cause: error });
	}
}

function send(url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
	const { promise, reject, resolve } = Promise.withResolvers<IncomingMessage>();
	const request = (url.protocol === 'http:' ? httpRequest : httpsRequest)(url, options, resolve);
	request.on('error', reject);
	request.end(body);
	return promise;
}

/** The addresses that were checked, whatever name the connection asks for. */
function answerWith(addresses: Address[]): LookupFunction {
	return (hostname, options, callback) => {
		const family = options.family === 'IPv6' ? 6 : options.family === 'IPv4' ? 4 : options.family;
		const usable = addresses.filter((one) => !family || one.family === family);
		const [first] = usable;
		if (!first) callback(new Error(`${hostname} has no address of family IPv${family}.`), '');
		else if (options.all) callback(null, usable);
		else callback(null, first.address, first.family);
	};
}

/** A status came: a body that breaks off or never ends does not make it a failure. */
async function readBeginning(response: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const chunk of response as AsyncIterable<Buffer>) {
			chunks.push(chunk);
			bytes += chunk.length;
			if (bytes >= mostAnswerBytes) break;
		}
	} catch (error) {
		chunks.push(
			Buffer.from(` [broken off: ${error instanceof Error ? error.message : 'unknown'}]`),
		);
	} finally {
		response.destroy();
	}
	// Postgres keeps no NUL in a text.
	return Buffer.concat(chunks).subarray(0, mostAnswerBytes).toString().replaceAll('\0', '');
}

function retryAfter(value: string | undefined): number | null {
	if (value === undefined) return null;
	const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
	return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : null;
}
