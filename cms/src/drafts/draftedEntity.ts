import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import {
	enforceMaxVersions,
	type FlattenedField,
	type PayloadRequest,
	type SanitizedCollectionConfig,
	type SanitizedGlobalConfig,
	type Where,
} from 'payload';
import { openSession } from '../changes/transaction.ts';

type Data = Record<string, unknown>;

/** A document or a global with drafts, below Payload's operations: in all its languages. */
export interface DraftedEntity {
	/** The name of its table, and of its versions' table but for `_` before and `_v` behind. */
	table: string;
	/** Absent for a global, which is alone in its table. */
	id?: number | string;
	fields: FlattenedField[];
	/** Finds the lock of whoever edits it. */
	lock: Where;
	/** What the public sees, or null where there is no such document. */
	readLive(req: PayloadRequest): Promise<Data | null>;
	/** What the next save starts from. */
	readLatest(req: PayloadRequest): Promise<Data | null>;
	/** Adds a version. The live row stays as it is. */
	addVersion(req: PayloadRequest, version: Data): Promise<void>;
}

export function draftedDocument(
	collection: SanitizedCollectionConfig,
	id: number | string,
): DraftedEntity {
	const { slug } = collection;
	return {
		table: tableOf(slug),
		id,
		fields: collection.flattenedFields,
		lock: {
			and: [{ 'document.relationTo': { equals: slug } }, { 'document.value': { equals: id } }],
		},
		readLive: (req) =>
			req.payload.db.findOne<Data & { id: number }>({
				...{ collection: slug, locale: 'all', req, where: { id: { equals: id } } },
			}),
		async readLatest(req) {
			const { docs } = await req.payload.db.findVersions<Data>({
				...{ collection: slug, limit: 1, locale: 'all', pagination: false, req },
				where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
			});
			return docs[0]?.version ?? null;
		},
		async addVersion(req, version) {
			const now = new Date().toISOString();
			await req.payload.db.createVersion({
				...{ collectionSlug: slug, parent: id, req, returning: false },
				...{ autosave: false, createdAt: now, updatedAt: now },
				versionData: { ...version, updatedAt: now },
			});
			const max = collection.versions?.maxPerDoc;
			if (max) await enforceMaxVersions({ id, collection, max, payload: req.payload, req });
		},
	};
}

export function draftedGlobal(global: SanitizedGlobalConfig): DraftedEntity {
	const { slug } = global;
	return {
		table: tableOf(slug),
		fields: global.flattenedFields,
		lock: { globalSlug: { equals: slug } },
		async readLive(req) {
			const live: Data = await req.payload.db.findGlobal({ slug, locale: 'all', req });
			return Object.keys(live).length > 0 ? live : null;
		},
		async readLatest(req) {
			const { docs } = await req.payload.db.findGlobalVersions<Data>({
				...{ global: slug, limit: 1, locale: 'all', pagination: false, req },
				where: { latest: { equals: true } },
			});
			return docs[0]?.version ?? null;
		},
		async addVersion(req, version) {
			const now = new Date().toISOString();
			await req.payload.db.createGlobalVersion({
				...{ globalSlug: slug, req, returning: false },
				...{ autosave: false, createdAt: now, updatedAt: now },
				versionData: { ...version, updatedAt: now },
			});
			const max = global.versions?.max;
			if (max) await enforceMaxVersions({ global, max, payload: req.payload, req });
		},
	};
}

/** Whoever publishes it, or discards its drafts, has to wait until the transaction ends. */
export async function holdLiveRow(req: PayloadRequest, { table, id }: DraftedEntity) {
	const condition = id === undefined ? sql`true` : sql`id = ${id}`;
	const { db } = await transactionOf(req);
	await db.execute(sql`SELECT FROM ${sql.identifier(table)} WHERE ${condition} FOR UPDATE`);
}

/**
 * Drafts of a language since the given moment are drafts no more: a form shows the newest version
 * that is a draft in its language, or what is live. Their text stays under Versions.
 */
export async function endDrafts(
	req: PayloadRequest,
	{ table, id }: DraftedEntity,
	{ language, since }: { language: string; since: string },
): Promise<void> {
	const versions = sql.identifier(`_${table}_v`);
	const texts = sql.identifier(`_${table}_v_locales`);
	const condition = id === undefined ? sql`true` : sql`v.parent_id = ${id}`;
	const { db } = await transactionOf(req);
	await db.execute(sql`
		UPDATE ${texts} AS t SET version__status = NULL
		FROM ${versions} AS v
		WHERE t._parent_id = v.id AND t._locale = ${language} AND t.version__status = 'draft'
			AND v.updated_at > ${since} AND ${condition}`);
}

async function transactionOf(req: PayloadRequest) {
	const session = await openSession(req.payload.db as unknown as PostgresAdapter, req);
	if (!session) throw new Error('This needs a transaction.');
	return session;
}

function tableOf(slug: string): string {
	return slug.replaceAll('-', '_');
}
