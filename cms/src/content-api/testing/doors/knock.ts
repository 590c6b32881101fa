import { once } from 'node:events';
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Knock {
	method?: 'GET' | 'HEAD' | 'POST';
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
	url: URL,
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

/** What the stream of changes tells from the beginning up to where the feed stands. */
export async function readStream(origin: string): Promise<string> {
	const { position } = JSON.parse((await knock(new URL('/content/v1/changes', origin))).body) as {
		position: number;
	};
	const sent = request(new URL('/content/v1/changes/stream?after=0', origin));
	sent.end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	let text = response.rawHeaders.join('\n');
	for await (const chunk of response) {
		text += String(chunk);
		if (text.includes(`\nid: ${position}\n`)) break;
	}
	return text;
}
