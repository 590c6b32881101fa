import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';
import { anyStaff } from './anyStaff.ts';
import { assignedTranslator } from './assignedTranslator.ts';
import { editorsAndAbove } from './editorsAndAbove.ts';
import { publishers } from './publishers.ts';

/**
 * Media has no drafts. A translator may write the texts of their languages (alternative text,
 * caption): `guardMediaFile` keeps them from the file and from what all languages share.
 */
export const mediaAccess = {
	create: editorsAndAbove,
	read: anyStaff,
	readVersions: anyStaff,
	update: ({ req }) => editorsAndAbove({ req }) || assignedTranslator({ req }),
	delete: publishers,
	unlock: administrators,
	admin: anyStaff,
} satisfies CollectionConfig['access'];
