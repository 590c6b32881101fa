import type { FeedReader } from '../changes/reader.ts';
import { lastKnown } from '../lastKnown.ts';
import { sendJson } from './http/send.ts';
import type { Handler } from './http/server.ts';

/** Says that the process is alive, whatever its services do. */
export const healthz: Handler = (_req, res) => sendJson(res, 200, { status: 'ok' });

interface DatabaseState {
	problem?: string;
	/** Where the feed stands. */
	position?: number;
}

/**
 * Says whether requests can be answered: 503 names what is not ready; `notes` are no reason for it. It
 * answers soon also while the database hangs: see `lastKnown`.
 */
export function createReadyz(options: {
	feed: Pick<FeedReader, 'head'>;
	isClosing: () => boolean;
	/** What does not keep requests from being answered, but should be known. */
	notes?: () => Promise<(string | undefined)[]>;
}): Handler {
	const database = lastKnown<DatabaseState>({
		look: async () => ({ position: (await options.feed.head()).position }),
		failed: ({ message }) => ({ problem: `The database does not answer: ${message}` }),
	});
	return async (_req, res) => {
		const noted = options.notes?.();
		const { problem, position, asOf } = await database();
		const problems = [
			...(options.isClosing() ? ['The server is stopping.'] : []),
			...(problem === undefined ? [] : [problem]),
		];
		const isReady = problems.length === 0;
		const notes = ((await noted) ?? []).filter((note) => note !== undefined);
		sendJson(res, isReady ? 200 : 503, {
			ready: isReady,
			problems,
			degraded: notes.length > 0,
			notes,
			position,
			asOf,
		});
	};
}
