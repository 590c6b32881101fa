import type { FeedReader } from '../changes/reader.ts';
import { sendJson } from './http/send.ts';
import type { Handler } from './http/server.ts';

/** Says that the process is alive, whatever its services do. */
export const healthz: Handler = (_req, res) => sendJson(res, 200, { status: 'ok' });

/** Says whether requests can be answered: 503 names what is not ready; `notes` are no reason for it. */
export function createReadyz(options: {
	feed: FeedReader;
	isClosing: () => boolean;
	/** What does not keep requests from being answered, but should be known. */
	note?: () => string | undefined;
}): Handler {
	return async (_req, res) => {
		const problems: string[] = [];
		if (options.isClosing()) problems.push('The server is stopping.');
		let position: number | undefined;
		try {
			({ position } = await withTimeout(options.feed.head(), 3000));
		} catch (error) {
			problems.push(`The database does not answer: ${(error as Error).message}`);
		}
		const isReady = problems.length === 0;
		const note = options.note?.();
		sendJson(res, isReady ? 200 : 503, {
			ready: isReady,
			problems,
			notes: note === undefined ? [] : [note],
			position,
		});
	};
}

async function withTimeout<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(
			() => reject(new Error(`no answer within ${milliseconds / 1000} seconds`)),
			milliseconds,
		);
	});
	try {
		return await Promise.race([promise, timeout]);
	} finally {
		clearTimeout(timer);
	}
}
