import type {
	CollectionAfterChangeHook,
	CollectionBeforeOperationHook,
	GlobalAfterChangeHook,
	GlobalBeforeOperationHook,
	PayloadRequest,
} from 'payload';

/**
 * Payload takes the lock of a document away whenever the document is saved, also when it saves
 * itself while somebody types. Nobody else was then told that it is being edited, and the second
 * person's draft replaced the first one's. These hooks give the lock back to whom it belongs, in the
 * transaction of the save; a save over the lock of somebody else is refused.
 */

/** Seconds for which a document stays locked after the last word. */
export const lockDuration = 120;

const saving = 'savesItself';

interface SaveArguments {
	autosave?: boolean;
	overrideLock?: boolean;
}

function noteAutosave(args: unknown, req: PayloadRequest): void {
	const save = args as SaveArguments;
	if (!save.autosave || !req.user) return;
	req.context[saving] = true;
	// The global's endpoint does not ask for it, the collection's does.
	save.overrideLock = false;
}

async function giveBack(req: PayloadRequest, locked: Record<string, unknown>): Promise<void> {
	const { payload, user } = req;
	if (!req.context[saving] || !user) return;
	await payload.db.create({
		collection: 'payload-locked-documents',
		data: { ...locked, user: { relationTo: user.collection, value: user.id } },
		req,
	});
}

export const keepEditorsLock = {
	beforeOperation: (({ args, operation, req }) => {
		if (operation === 'update') noteAutosave(args, req);
	}) satisfies CollectionBeforeOperationHook,
	afterChange: (async ({ collection, doc, req }) => {
		await giveBack(req, { document: { relationTo: collection.slug, value: doc.id } });
	}) satisfies CollectionAfterChangeHook,
};

export const keepEditorsLockOfGlobal = {
	beforeOperation: (({ args, operation, req }) => {
		if (operation === 'update') noteAutosave(args, req);
	}) satisfies GlobalBeforeOperationHook,
	afterChange: (async ({ global, req }) => {
		await giveBack(req, { globalSlug: global.slug });
	}) satisfies GlobalAfterChangeHook,
};
