import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';

/** SvelteKit's handler, as adapter-node builds it. */
export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: () => void,
) => unknown;

export interface Captured {
	status: number;
	/** Names in lower case. */
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

/**
 * What the handler answers to a GET request that carries nothing but `url` and `headers` (names in
 * lower case). Rejects with the signal's reason, with what the handler throws, or when it breaks off.
 */
export function capture(
	handler: Handler,
	{ url, headers, signal }: { url: string; headers: Record<string, string>; signal: AbortSignal },
): Promise<Captured> {
	const request = createRequest(url, headers);
	const response = new CapturedResponse(request);
	return new Promise((resolve, reject) => {
		const abort = () => response.destroy(signal.reason);
		signal.addEventListener('abort', abort, { once: true });
		response.once('finish', () => resolve(response.captured()));
		response.once('close', () => {
			signal.removeEventListener('abort', abort);
			// Without effect when it has finished.
			reject(response.failure ?? new Error('The answer broke off.'));
		});
		const notFound = () => {
			response.statusCode = 404;
			response.end();
		};
		Promise.resolve(handler(request, response, notFound)).catch((error: unknown) => {
			response.destroy(error instanceof Error ? error : new Error(String(error)));
		});
	});
}

function createRequest(url: string, headers: Record<string, string>): IncomingMessage {
	const request = new IncomingMessage(new Socket());
	request.method = 'GET';
	request.url = url;
	request.headers = headers;
	request.httpVersion = '1.1';
	request.httpVersionMajor = 1;
	request.httpVersionMinor = 1;
	request.push(null);
	return request;
}

/** A response without a socket: it keeps what is written to it and never asks to wait. */
class CapturedResponse extends ServerResponse {
	failure: Error | undefined;
	readonly #chunks: Buffer[] = [];

	captured(): Captured {
		return {
			status: this.statusCode,
			headers: this.getHeaders(),
			body: Buffer.concat(this.#chunks),
		};
	}

	override writeHead(status: number, ...rest: unknown[]): this {
		const given = rest.at(-1);
		// Node does not keep headers that are given here, unless others were set before.
		if (typeof given === 'object' && given !== null) {
			for (const [name, value] of Object.entries(given)) this.setHeader(name, value);
		}
		return super.writeHead(status);
	}

	override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
		if (!this.headersSent) this.writeHead(this.statusCode);
		this.#keep(chunk, rest);
		callLast(rest);
		return true;
	}

	override end(...args: unknown[]): this {
		if (this.writableEnded) return this;
		if (!this.headersSent) this.writeHead(this.statusCode);
		const [chunk, ...rest] = args;
		if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.#keep(chunk, rest);
		this.finished = true;
		callLast(args);
		process.nextTick(() => {
			this.emit('finish');
			this.emit('close');
		});
		return this;
	}

	override destroy(error?: Error): this {
		if (this.destroyed || this.writableEnded) return this;
		this.destroyed = true;
		this.failure = error;
		this.emit('close');
		return this;
	}

	#keep(chunk: string | Uint8Array, [encoding]: unknown[]): void {
		if (typeof chunk !== 'string') this.#chunks.push(Buffer.from(chunk));
		else this.#chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
	}
}

function callLast(args: unknown[]): void {
	const callback = args.at(-1);
	if (typeof callback === 'function') process.nextTick(callback as () => void);
}
