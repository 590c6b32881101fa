import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';
import { anyStaff } from './anyStaff.ts';
import { ownAccountOrAdministrator } from './ownAccountOrAdministrator.ts';

/**
 * Everybody changes their own account, administrators all. Staff know each other by name, for
 * instance when a document is being edited: `ownAccountField` belongs on every other field, and
 * `administratorsOnlyField` on `role` and `languages`.
 */
export const usersAccess = {
	create: administrators,
	read: anyStaff,
	readVersions: administrators,
	update: ownAccountOrAdministrator,
	delete: administrators,
	unlock: administrators,
	admin: anyStaff,
} satisfies CollectionConfig['access'];
