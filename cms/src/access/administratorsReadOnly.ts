import type { CollectionConfig } from 'payload';
import { administrators } from './administrators.ts';

const nobody = () => false;

/** A log that the system writes: administrators read it, nobody changes it. */
export const administratorsReadOnly = {
	create: nobody,
	read: administrators,
	readVersions: administrators,
	update: nobody,
	delete: nobody,
	unlock: nobody,
	admin: administrators,
} satisfies CollectionConfig['access'];
