import type { Change } from '../changes/feed.ts';
import { messageTypes } from './names.ts';

export interface Message {
	/** The header `webhook-id`: the same for every attempt, and for no other message. */
	id: string;
	type: string;
	/** What it is about, for the log: `news:7`. */
	subject: string;
	/** JSON, exactly as it is signed and sent. */
	body: string;
}

interface Endpoints {
	/** Origin of the content API, without a slash at the end. */
	apiUrl: string;
}

/**
 * What a partner is told of a change: that it happened, and where to ask. No word of the content,
 * because what was public when it happened may not be any more when the message arrives.
 */
export function messageOfChange(change: Change, epoch: string, { apiUrl }: Endpoints): Message {
	const { at, collection, id, kind, languages, position, removedLanguages } = change;
	return message({
		id: `msg_${epoch}_${position}`,
		type: messageTypes[kind],
		subject: id === null ? collection : `${collection}:${id}`,
		timestamp: at,
		data: {
			...{ epoch, position, collection, id, languages, removedLanguages },
			url: `${apiUrl}/content/v1/graphql`,
		},
	});
}

/** Told when changes were lost to the partner: too old to be still in the feed, or of another epoch. */
export function messageOfReset(
	{ epoch, position }: { epoch: string; position: number },
	now: Date,
	{ apiUrl }: Endpoints,
): Message {
	return message({
		id: `msg_${epoch}_${position}_reset`,
		type: messageTypes.reset,
		subject: 'everything',
		timestamp: now.toISOString(),
		data: { epoch, position, url: `${apiUrl}/content/v1/graphql` },
	});
}

export function messageOfTest(id: string, now: Date, { apiUrl }: Endpoints): Message {
	return message({
		id: `msg_test_${id}`,
		type: messageTypes.test,
		subject: 'a test',
		timestamp: now.toISOString(),
		data: { url: `${apiUrl}/content/v1/graphql` },
	});
}

function message(parts: {
	id: string;
	type: string;
	subject: string;
	timestamp: string;
	data: object;
}): Message {
	const { data, id, subject, timestamp, type } = parts;
	return { id, type, subject, body: JSON.stringify({ type, timestamp, data }) };
}
