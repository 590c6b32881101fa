import { languageCodes, sourceLanguage, type LanguageCode } from '@lts/locales';
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import type { FieldHook, TextField } from 'payload';

import { openSession } from '../changes/transaction.ts';
import { draftedDocument } from '../drafts/draftedEntity.ts';

const longest = 100;

/** What the columns hold that are asked for, in all languages. */
interface Live extends Record<string, unknown> {
	id: number;
	listTitle?: string | null;
	_status?: Partial<Record<LanguageCode, 'draft' | 'published'>>;
}

/** What a document is called before it has a title. */
export const untitled = 'Untitled';

/**
 * What the admin calls a document in lists and pickers, whatever language is open: its English
 * title, or the first one that it was given. Kept by itself; the public never sees it. The newest
 * version has that of the drafts, what readers see has one that is published.
 *
 * Without it a document that is not translated yet has no name in that language, and translators
 * could not find what to translate.
 *
 * @param from the localized field that holds the title
 */
export function listTitleField({ from, label }: { from: string; label: string }): TextField {
	const follow: FieldHook = ({ data, originalDoc, req }) => {
		const before: unknown = originalDoc?.listTitle;
		const known = before === untitled ? undefined : before;
		if (isText(known) && req.locale !== sourceLanguage && req.locale !== 'all') return known;
		return shorten(textOf(data?.[from]) ?? textOf(known) ?? untitled);
	};
	return {
		name: 'listTitle',
		type: 'text',
		label,
		index: true,
		hooks: { beforeChange: [follow], afterChange: [keepPublished(from)] },
		admin: { condition: () => false, disableBulkEdit: true },
	};
}

/**
 * Payload starts from the newest version whatever it writes: with the publication or the withdrawal of
 * one language what readers see would be called as a draft of another is, and a draft that is discarded
 * would leave its title behind. It is put right past Payload, for readers notice nothing of it.
 */
function keepPublished(from: string): FieldHook {
	return async ({ collection, data, originalDoc, req, value }) => {
		if (!collection) return value;
		const id = Number(originalDoc?.id ?? data?.id);
		const live = await req.payload.db.findOne<Live>({
			...{ collection: collection.slug, locale: 'all', req, where: { id: { equals: id } } },
			select: { listTitle: true, [from]: true, _status: true },
		});
		const texts = live?.[from] as Record<string, unknown> | undefined;
		const [title] = languageCodes
			.filter((code) => live?._status?.[code] === 'published')
			.map((code) => textOf(texts?.[code]))
			.filter(isText)
			.map(shorten);
		if (title === undefined || title === live?.listTitle) return value;
		const adapter = req.payload.db as unknown as PostgresAdapter;
		const db = (await openSession(adapter, req))?.db ?? adapter.drizzle;
		const { table } = draftedDocument(collection, id);
		await db.execute(
			sql`UPDATE ${sql.identifier(table)} SET list_title = ${title} WHERE id = ${id}`,
		);
		return value;
	};
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function shorten(title: string): string {
	return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}

/** A title, or the English one when all languages are written at once. */
function textOf(value: unknown): string | undefined {
	if (isText(value)) return value.trim();
	if (typeof value !== 'object' || value === null) return undefined;
	return textOf((value as Record<string, unknown>)[sourceLanguage]);
}
