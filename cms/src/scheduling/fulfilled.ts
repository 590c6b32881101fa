import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload';

import { carriesOut } from './carryOut.ts';
import { settlePlans } from './plan.ts';

/**
 * What somebody publishes by hand is not published again at the time that was planned for it: by
 * then there may be a new draft, which nobody has planned.
 */
async function settle(req: PayloadRequest, document: string, doc: unknown): Promise<void> {
	const isPublished = (doc as { _status?: unknown } | null)?._status === 'published';
	if (!isPublished || req.context[carriesOut]) return;
	const isAll = ['true', true].includes(req.query['publishAllLocales'] as string);
	const language = isAll || req.locale === 'all' ? {} : { language: String(req.locale) };
	await settlePlans(req, { document, action: 'publish', ...language }, 'published by hand');
}

export const settlePlansOfDocument: CollectionAfterChangeHook = ({ collection, doc, req }) =>
	settle(req, `${collection.slug}/${(doc as { id: number }).id}`, doc);

export const settlePlansOfGlobal: GlobalAfterChangeHook = ({ doc, global, req }) =>
	settle(req, `globals/${global.slug}`, doc);
