import type { Payload } from 'payload';
import pg from 'pg';

import { createTestPayload } from '../../testing/createTestPayload.ts';
import { keyTag } from '../tags.ts';

/** A row of `changes`, its tags in alphabetical order. */
export interface WrittenChange {
	kind: string;
	collection: string;
	document_id: string | null;
	tags: string[];
}

interface NewsOptions {
	slug?: string;
	draft?: boolean;
	programs?: number[];
}

export interface RecordedPayload {
	payload: Payload;
	pool: pg.Pool;
	/** What was written since the last call. */
	written(): Promise<WrittenChange[]>;
	/** Creates a news item in English, published unless told otherwise. */
	createNews(options?: NewsOptions): Promise<{ id: number; key: string }>;
	/** Creates a published program. */
	createProgram(code: string): Promise<number>;
	destroy(): Promise<void>;
}

/** A Payload on an empty database, and what it writes into the feed. */
export async function createRecordedPayload(): Promise<RecordedPayload> {
	const { databaseUrl, destroy, payload } = await createTestPayload();
	const pool = new pg.Pool({ connectionString: databaseUrl });
	let seen = 0;
	let counter = 0;
	return {
		payload,
		pool,
		async written() {
			const { rows } = await pool.query<WrittenChange & { id: string }>(
				'SELECT id, kind, collection, document_id, tags FROM changes WHERE id > $1 ORDER BY id',
				[seen],
			);
			seen = Number(rows.at(-1)?.id ?? seen);
			return rows.map(({ kind, collection, document_id, tags }) => ({
				kind,
				collection,
				document_id,
				tags: tags.toSorted(),
			}));
		},
		async createNews({ draft = false, programs = [], slug } = {}) {
			counter += 1;
			const data = {
				_status: draft ? ('draft' as const) : ('published' as const),
				title: 'A news item',
				slug: slug ?? `news-${counter}`,
				kind: 'update' as const,
				date: '2026-11-01',
				summary: 'What happened.',
				programs,
			};
			const { id } = await payload.create({ collection: 'news', data, draft, locale: 'en' });
			return { id, key: keyTag('news', data.slug) };
		},
		createProgram: (code) => createProgram(payload, code),
		async destroy() {
			await pool.end();
			await destroy();
		},
	};
}

async function createProgram(payload: Payload, code: string): Promise<number> {
	const { id } = await payload.create({
		collection: 'programs',
		locale: 'en',
		data: {
			_status: 'published',
			code,
			name: code,
			summary: 'A program.',
			status: 'open',
			statusAsOf: '2026-11-01',
			order: 1,
		},
	});
	return id;
}

/** The change that is expected of a document, or of a global when its id is null. */
export function change(
	kind: 'changed' | 'removed',
	collection: string,
	id: number | null,
	...tags: string[]
): WrittenChange {
	return {
		kind,
		collection,
		document_id: id === null ? null : String(id),
		tags: [collection, ...(id === null ? [] : [`${collection}:${id}`]), ...tags].sort(),
	};
}
