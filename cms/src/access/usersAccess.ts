import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';
import { anyStaff } from './anyStaff.ts';
import { ownAccountOrAdministrator } from './ownAccountOrAdministrator.ts';

/**
 * Everybody their own account, administrators all. `administratorsOnlyField` belongs on the fields
 * `role` and `languages`.
 */
export const usersAccess = {
	create: administrators,
	read: ownAccountOrAdministrator,
	readVersions: administrators,
	update: ownAccountOrAdministrator,
	delete: administrators,
	unlock: administrators,
	admin: anyStaff,
} satisfies CollectionConfig['access'];
