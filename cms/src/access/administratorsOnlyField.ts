import type { FieldBase } from 'payload';
import { administrators } from './administrators.ts';

/** `access` of a field that only administrators write, such as a user's role. */
export const administratorsOnlyField = {
	create: administrators,
	update: administrators,
} satisfies FieldBase['access'];
