import type { CollectionBeforeOperationHook } from 'payload';
import { draftsOnly } from './draftsOnly.ts';
import { ownLanguagesOnly } from './ownLanguagesOnly.ts';
import { publishers } from './publishers.ts';
import { refusal } from './refusal.ts';
import { translators } from './translators.ts';
import type { WriteArguments } from './writeArguments.ts';

/**
 * `beforeOperation` of every collection with drafts: refuses what would change the live row, for
 * all who may not publish. Access functions cannot do this alone, they never see the `draft`
 * argument, and without it an update goes live.
 */
export const guardLiveContent: CollectionBeforeOperationHook = ({
	args,
	operation,
	overrideAccess,
	req,
}) => {
	if (overrideAccess || publishers({ req })) return;
	const write = args as WriteArguments;

	if (operation === 'create') {
		if (translators({ req })) {
			throw refusal('Translators work on documents that exist. Ask an editor to create one.');
		}
		draftsOnly(write);
	}
	if (operation === 'update') {
		ownLanguagesOnly(req);
		// A draft of a trashed document would show up beside the live ones while its row stays away.
		if (write.trash || write.data?.deletedAt) {
			throw refusal('Only publishers move documents to the trash and out of it.');
		}
		draftsOnly(write);
	}
	if (operation === 'restoreVersion') {
		if (translators({ req })) {
			throw refusal('Restoring a version changes every language. Ask an editor to do it.');
		}
		if (write.draft !== true) {
			throw refusal('Only publishers restore a version as it was. Restore it as a draft.');
		}
	}
	if (operation === 'delete') throw refusal('Only publishers delete documents.');
};
