import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';
import { anyStaff } from './anyStaff.ts';
import { asksToPublish } from './asksToPublish.ts';
import { draftWriters } from './draftWriters.ts';
import { editorsAndAbove } from './editorsAndAbove.ts';
import { publishers } from './publishers.ts';

/** For every collection with drafts. Goes together with `guardLiveContent` and `lockSharedFields`. */
export const contentAccess = {
	create: ({ req, data }) => (asksToPublish(data) ? publishers({ req }) : editorsAndAbove({ req })),
	read: anyStaff,
	readVersions: anyStaff,
	update: draftWriters,
	delete: publishers,
	unlock: administrators,
	admin: anyStaff,
} satisfies CollectionConfig['access'];
