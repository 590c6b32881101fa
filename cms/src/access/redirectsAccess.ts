import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';
import { anyStaff } from './anyStaff.ts';
import { publishers } from './publishers.ts';

/** Redirects have no drafts: each change is live, so it is a publisher's. */
export const redirectsAccess = {
	create: publishers,
	read: anyStaff,
	readVersions: anyStaff,
	update: publishers,
	delete: publishers,
	unlock: administrators,
	admin: anyStaff,
} satisfies CollectionConfig['access'];
