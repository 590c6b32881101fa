import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Request } from './load.ts';
import { exchange, start } from './processes.ts';

export interface BareAnswer {
	status: number;
	/** Names and values in turn. */
	headers: string[];
	/** In base64; empty for none. */
	body: string;
}

export interface BareServer {
	origin: string;
	pid: number;
	/** What it answers to everything from now on. */
	answer(answer: BareAnswer): Promise<void>;
	stop(): void;
}

/** Starts the floor: a server that sends what it is told and does nothing else. */
export async function startBareServer(): Promise<BareServer> {
	const script = fileURLToPath(new URL('bare-server.ts', import.meta.url));
	const { child, message } = await start<{ port: number }>({ script });
	return {
		origin: `http://127.0.0.1:${message.port}`,
		pid: child.pid ?? 0,
		answer: async (answer) => void (await exchange(child, answer)),
		stop: () => child.kill(),
	};
}

/** The very bytes that a server sends, without what belongs to one connection. */
export async function fetchAnswer(
	origin: string,
	{ path, method = 'GET', headers = {} }: Request,
): Promise<BareAnswer> {
	const sent = request(`${origin}${path}`, { method, headers });
	sent.end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const own = /^(date|connection|keep-alive)$/i;
	const body = await buffer(response);
	return {
		status: response.statusCode ?? 0,
		headers: response.rawHeaders.filter((_, at, all) => !own.test(all[at - (at % 2)] ?? '')),
		body: body.toString('base64'),
	};
}
