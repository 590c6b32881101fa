import type { Access, CollectionConfig } from 'payload';
import { publishedUseOf } from '../uses/publishedUse.ts';
import { administrators } from './administrators.ts';
import { anyStaff } from './anyStaff.ts';
import { assignedTranslator } from './assignedTranslator.ts';
import { editorsAndAbove } from './editorsAndAbove.ts';
import { publishers } from './publishers.ts';

/**
 * Media has no drafts. What something published uses is for publishers. Any other file an editor may
 * change, and a translator the texts of their languages (alternative text, caption): `guardMediaFile`
 * keeps them from the file and from what all languages share.
 *
 * Here it makes the form read-only; `keepPublishedFiles` says why, and is right when something is
 * published at the same moment.
 */
const update: Access = async ({ id, req }) => {
	if (publishers({ req })) return true;
	if (!editorsAndAbove({ req }) && !assignedTranslator({ req })) return false;
	return id === undefined || (await publishedUseOf(req, [Number(id)])) === null;
};

export const mediaAccess = {
	create: editorsAndAbove,
	read: anyStaff,
	readVersions: anyStaff,
	update,
	delete: publishers,
	unlock: administrators,
	admin: anyStaff,
} satisfies CollectionConfig['access'];
