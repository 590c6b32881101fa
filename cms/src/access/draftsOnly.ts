import { asksToPublish } from './asksToPublish.ts';
import { refusal } from './refusal.ts';
import type { WriteArguments } from './writeArguments.ts';

/**
 * Refuses a write that is anything but the saving of a draft.
 *
 * Only `draft: true` leaves the live row alone. Payload takes any truthy value for it, and decides
 * again with `_status` and the publication arguments, so all of them are looked at.
 */
export function draftsOnly(args: WriteArguments): void {
	if (asksToPublish(args.data) || args.publishAllLocales || args.publishSpecificLocale) {
		throw refusal('Only publishers publish. Save a draft and ask a publisher to publish it.');
	}
	if (args.unpublishAllLocales) {
		throw refusal('Only publishers take published content offline.');
	}
	if (args.draft !== true) {
		throw refusal(
			'Only publishers change published content directly. Save as a draft (draft=true).',
		);
	}
}
