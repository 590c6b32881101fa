import type { Queryable } from './sequence.ts';

export interface FeedHead {
	/** Names one history of positions; positions of two epochs must not be compared. */
	epoch: string;
	/** Of the last change that has one; 0 before the first. */
	position: number;
}

export interface Change {
	position: number;
	/** `removed`: copies must not be shown again. `changed`: a copy is out of date. */
	kind: 'changed' | 'removed';
	/** The slug of a collection or global. */
	collection: string;
	/** Null for a global. */
	id: string | null;
	/** What to refresh: everything that carries one of these tags. */
	tags: string[];
	/** Codes of the languages in which it can be read after the change. */
	languages: string[];
	/** Codes of those in which it could be read before and cannot any more. */
	removedLanguages: string[];
	/** When it was written, ISO 8601 in UTC. */
	at: string;
	/** The span in which it was written (W3C Trace Context), where that is traced. */
	traceparent?: string;
}

export interface FeedPage extends FeedHead {
	changes: Change[];
}

/** The feed cannot be continued from the position asked for: changes after it may be missing. */
export class ChangesGoneError extends Error {
	override readonly name = 'ChangesGoneError';
	readonly head: FeedHead;
	/** Of the changes that are kept, the first; one more than the head when none is. */
	readonly oldest: number;

	constructor(after: number, oldest: number, head: FeedHead) {
		const reason =
			after > head.position
				? `The feed ends at ${head.position} and has never reached position ${after} in this epoch.`
				: `Changes are kept from position ${oldest} on; those right after ${after} are deleted.`;
		super(
			`Start over: discard what you have stored, read the content anew, and follow the feed from position ${head.position}. ${reason}`,
		);
		this.head = head;
		this.oldest = oldest;
	}
}

/** Where the feed ends now. Content that is read after this contains every change up to it. */
export async function readHead(db: Queryable): Promise<FeedHead> {
	const { rows } = await db.query<{ epoch: string; position: string }>(
		'SELECT epoch, position FROM changes_head',
	);
	const [head] = rows;
	if (!head) throw new Error('The table changes_head is empty. Run the migrations again.');
	return { epoch: head.epoch, position: Number(head.position) };
}

interface FeedRow {
	epoch: string;
	head: string;
	oldest: string;
	position: string | null;
	kind: Change['kind'];
	collection: string;
	document_id: string | null;
	tags: string[];
	languages: string[];
	removed_languages: string[];
	created_at: Date;
	traceparent: string | null;
}

/**
 * The changes after a position in growing order, at most `first` of them, and the head of the feed
 * in the same moment.
 *
 * @throws {ChangesGoneError} when `after` is older than what is kept, or beyond the head.
 */
export async function readChanges(
	db: Queryable,
	{ after, first }: { after: number; first: number },
): Promise<FeedPage> {
	const { rows } = await db.query<FeedRow>(
		`SELECT h.epoch, h.position AS head, h.oldest_position AS oldest,
			c.position, c.kind, c.collection, c.document_id, c.tags,
			c.languages, c.removed_languages, c.created_at, c.traceparent
		FROM changes_head h
		LEFT JOIN LATERAL (
			SELECT * FROM changes WHERE position > $1 ORDER BY position LIMIT $2
		) c ON true
		ORDER BY c.position`,
		[after, first],
	);
	const [row] = rows;
	if (!row) throw new Error('The table changes_head is empty. Run the migrations again.');
	const head = { epoch: row.epoch, position: Number(row.head) };
	const oldest = Number(row.oldest);
	if (after < oldest - 1 || after > head.position) throw new ChangesGoneError(after, oldest, head);
	return { ...head, changes: rows.filter(({ position }) => position !== null).map(toChange) };
}

function toChange(row: FeedRow): Change {
	return {
		position: Number(row.position),
		kind: row.kind,
		collection: row.collection,
		id: row.document_id,
		tags: row.tags,
		languages: row.languages,
		removedLanguages: row.removed_languages,
		at: row.created_at.toISOString(),
		...(row.traceparent !== null && { traceparent: row.traceparent }),
	};
}
