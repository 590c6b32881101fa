import type { GlobalBeforeOperationHook } from 'payload';
import { draftsOnly } from './draftsOnly.ts';
import { ownLanguagesOnly } from './ownLanguagesOnly.ts';
import { publishers } from './publishers.ts';
import { refusal } from './refusal.ts';
import type { WriteArguments } from './writeArguments.ts';

/** `beforeOperation` of every global with drafts: what `guardLiveContent` is for collections. */
export const guardLiveGlobal: GlobalBeforeOperationHook = ({
	args,
	operation,
	overrideAccess,
	req,
}) => {
	if (overrideAccess) return;
	const write = args as WriteArguments;

	if (operation === 'restoreVersion') {
		// Payload writes the live row also then, as a draft: the site would lose its settings.
		if (write.draft) {
			throw refusal(
				'Restored as a draft, this version would take the published one offline. Restore it as it was, or copy what you need from it.',
			);
		}
		if (!publishers({ req })) throw refusal('Only publishers restore a version of these settings.');
	}
	if (operation === 'update' && !publishers({ req })) {
		ownLanguagesOnly(req);
		draftsOnly(write);
	}
};
