import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload';

import { holdPublications } from '../uses/holdPublications.ts';
import { publishedUseOf, type Use } from '../uses/publishedUse.ts';
import { assignedTranslator } from './assignedTranslator.ts';
import { editorsAndAbove } from './editorsAndAbove.ts';
import { publishers } from './publishers.ts';
import { refusal } from './refusal.ts';

interface UpdateArguments {
	id?: number | string;
	where?: Where;
}

/**
 * `beforeOperation` of media, after the hook that prepares the file: what something published uses is
 * changed by publishers only, for files have no drafts and readers see the change at once. It comes
 * before Payload deletes the file that is to be replaced.
 *
 * Nothing is published between this look and the end of the transaction.
 */
export const keepPublishedFiles: CollectionBeforeOperationHook = async ({
	args,
	operation,
	overrideAccess,
	req,
}) => {
	if (overrideAccess || operation !== 'update' || publishers({ req })) return args;
	// Everybody else is refused in any case.
	if (!editorsAndAbove({ req }) && !assignedTranslator({ req })) return args;
	const { id, where } = args as UpdateArguments;
	if (!(await holdPublications(req.payload.db as unknown as PostgresAdapter, req))) {
		throw refusal('Something is being published at this moment. Try again in a few seconds.', 409);
	}
	const ids = id === undefined ? await idsOf(req, where) : [Number(id)];
	const use = await publishedUseOf(req, ids.filter(Number.isSafeInteger));
	if (use) throw refusal(await explain(req, use));
	// What else may fit the question by now was not looked at.
	if (id !== undefined) return args;
	return { ...args, where: { and: [where ?? {}, { id: { in: ids } }] } } as typeof args;
};

/** What somebody who may not publish reads of a file that is used; the form says it too. */
export function whatToDo({ where }: Use): string {
	return `is used in what is published (${where}). Ask a publisher, or upload a new file.`;
}

async function explain(req: PayloadRequest, use: Use): Promise<string> {
	const file = await req.payload.db.findOne<{ id: number; filename?: string }>({
		...{ collection: 'media', req, where: { id: { equals: use.id } }, select: { filename: true } },
	});
	return `“${file?.filename ?? use.id}” ${whatToDo(use)}`;
}

/** Asked as the person, who may not ask by what they may not read. */
async function idsOf(req: PayloadRequest, where: Where = {}): Promise<number[]> {
	const { docs } = await req.payload.find({
		...{ collection: 'media', depth: 0, pagination: false, overrideAccess: false },
		...{ req, select: {}, where },
	});
	return docs.map(({ id }) => id);
}
