import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

import { knock } from '@lts/doors/knock';

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
