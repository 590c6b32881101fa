import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Heard {
	status: number;
	headers: IncomingMessage['headers'];
	body: string;
	/** Everything that the answer says: its headers and its body, uncompressed. */
	all: string;
}

interface Knock {
	method?: string;
	headers?: Record<string, string>;
	body?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** One request with nothing that `fetch` would add or undo. */
export async function knock(
	url: string,
	{ method = 'GET', headers = {}, body }: Knock = {},
): Promise<Heard> {
	const sent = request(url, { method, headers, agent });
	sent.end(body);
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const bytes = await buffer(response);
	const text = uncompressed(bytes, response.headers['content-encoding']).toString();
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		body: text,
		all: `${response.rawHeaders.join('\n')}\n\n${text}`,
	};
}

function uncompressed(bytes: Buffer, encoding: string | undefined): Buffer {
	if (bytes.length === 0) return bytes;
	if (encoding === 'br') return brotliDecompressSync(bytes);
	return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}
