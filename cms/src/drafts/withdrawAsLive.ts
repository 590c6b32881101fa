import type {
	CollectionAfterChangeHook,
	CollectionBeforeOperationHook,
	CollectionBeforeValidateHook,
	GlobalAfterChangeHook,
	GlobalBeforeOperationHook,
	GlobalBeforeValidateHook,
	PayloadRequest,
} from 'payload';

import type { WriteArguments } from '../access/writeArguments.ts';
import { draftedDocument, draftedGlobal, type DraftedEntity } from './draftedEntity.ts';

/**
 * To take a language off the site Payload starts from the newest version: what all languages share,
 * a program's status say, went live in the others as an editor had left it in a draft that nobody had
 * reviewed. These hooks let it start from what is live, and put the drafts back on top afterwards.
 */

type Data = Record<string, unknown>;

const withdraws = 'withdraws';
/** In the context of a request: the newest versions, by table and id, until they are put back. */
const newest = 'newestVersions';

/** A withdrawal of one language and nothing else, as the button of the admin sends it. */
function noteWithdrawal(args: unknown, req: PayloadRequest): void {
	const { data = {}, draft, publishAllLocales, unpublishAllLocales } = args as WriteArguments;
	const isAlone = Object.keys(data).length === 1 && data['_status'] === 'draft';
	req.context[withdraws] = isAlone && !draft && !publishAllLocales && !unpublishAllLocales;
}

async function remember(req: PayloadRequest, entity: DraftedEntity): Promise<void> {
	const latest = await entity.readLatest(req);
	versionsOf(req).set(keyOf(entity), latest);
}

async function putBack(req: PayloadRequest, entity: DraftedEntity): Promise<void> {
	const versions = versionsOf(req);
	const latest = versions.get(keyOf(entity));
	versions.delete(keyOf(entity));
	if (!latest) return;
	const statuses = latest['_status'] as Data | undefined;
	await entity.addVersion(req, {
		...latest,
		_status: { ...statuses, [String(req.locale)]: 'draft' },
	});
}

function versionsOf({ context }: PayloadRequest): Map<string, Data | null> {
	context[newest] ??= new Map();
	return context[newest] as Map<string, Data | null>;
}

const keyOf = ({ id, table }: DraftedEntity) => `${table} ${id ?? ''}`;

export const withdrawDocumentAsLive = {
	beforeOperation: (({ args, operation, req }) => {
		if (operation === 'update') noteWithdrawal(args, req);
	}) satisfies CollectionBeforeOperationHook,
	beforeValidate: (async ({ collection, data, operation, originalDoc, req }) => {
		if (operation !== 'update' || !req.context[withdraws] || req.locale === 'all') return data;
		const { id } = originalDoc as { id: number };
		const [live] = await readForms(req, collection.slug, id);
		if (live?._status !== 'published') return data;
		await remember(req, draftedDocument(collection, id));
		return { ...live, _status: 'draft' };
	}) satisfies CollectionBeforeValidateHook,
	afterChange: (async ({ collection, doc, operation, req }) => {
		if (operation !== 'update') return;
		await putBack(req, draftedDocument(collection, (doc as { id: number }).id));
	}) satisfies CollectionAfterChangeHook,
};

export const withdrawGlobalAsLive = {
	beforeOperation: (({ args, operation, req }) => {
		if (operation === 'update') noteWithdrawal(args, req);
	}) satisfies GlobalBeforeOperationHook,
	beforeValidate: (async ({ data, global, req }) => {
		if (!req.context[withdraws] || req.locale === 'all') return data;
		const slug = global.slug as 'navigation';
		const live = await req.payload.findGlobal({
			...{ slug, depth: 0, req, locale: req.locale as 'en' },
		});
		if (live._status !== 'published') return data;
		await remember(req, draftedGlobal(global));
		return { ...live, _status: 'draft' };
	}) satisfies GlobalBeforeValidateHook,
	afterChange: (async ({ global, req }) => {
		await putBack(req, draftedGlobal(global));
	}) satisfies GlobalAfterChangeHook,
};

/** What readers see of a document in the request's language, as a form sends it. */
async function readForms(req: PayloadRequest, slug: string, id: number) {
	const { docs } = await req.payload.find({
		...{ collection: slug as 'pages', depth: 0, limit: 1, pagination: false, req },
		...{ locale: req.locale as 'en', trash: true, where: { id: { equals: id } } },
		// Pages, which stand for all of them here, have none.
		joins: false as never,
	});
	return docs;
}
