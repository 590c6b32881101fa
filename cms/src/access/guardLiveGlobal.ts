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
		// Payload writes the live row in any case, and as a draft it would take the settings off the site.
		throw refusal(
			'A version of these settings is restored as a draft: see restoreVersionOfGlobal.',
		);
	}
	if (operation === 'update' && !publishers({ req })) {
		ownLanguagesOnly(req);
		draftsOnly(write);
	}
};
