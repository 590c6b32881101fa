import { once } from 'node:events';
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

interface Knock {
	method?: string;
	headers?: Record<string, string>;
	body?: string;
}

export interface Heard {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
	/** Everything that the answer says: its headers and its body, uncompressed. */
	all: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** One request with nothing that `fetch` would add or undo. */
export async function knock(
	url: string | URL,
	{ method = 'GET', headers = {}, body }: Knock = {},
): Promise<Heard> {
	const sent = request(url, { method, headers, agent });
	sent.end(body);
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const bytes = await buffer(response);
	const text = bytes.length === 0 ? '' : uncompressed(bytes, response.headers['content-encoding']);
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		body: text,
		all: `${response.statusMessage}\n${response.rawHeaders.join('\n')}\n\n${text}`,
	};
}

function uncompressed(bytes: Buffer, encoding: string | undefined): string {
	if (encoding === 'br') return brotliDecompressSync(bytes).toString();
	return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
