import type { AccessArgs } from 'payload';
import { isAsRead } from './asRead.ts';
import { asksToPublish } from './asksToPublish.ts';
import { assignedTranslator } from './assignedTranslator.ts';
import { editorsAndAbove } from './editorsAndAbove.ts';
import { publishers } from './publishers.ts';

/**
 * Publishers always; editors and translators unless the data asks for publication. Payload asks
 * with `_status: 'published'` to find out whether the admin shows the publish button. Access
 * functions never see the `draft` argument: `guardLiveContent` closes that side.
 */
export const draftWriters = ({ req, data }: AccessArgs): boolean => {
	if (publishers({ req })) return true;
	if (asksToPublish(data) && !isAsRead(data)) return false;
	return editorsAndAbove({ req }) || assignedTranslator({ req });
};
