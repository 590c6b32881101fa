import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';

export const administratorsOnly = {
	create: administrators,
	read: administrators,
	readVersions: administrators,
	update: administrators,
	delete: administrators,
	unlock: administrators,
	admin: administrators,
} satisfies CollectionConfig['access'];
