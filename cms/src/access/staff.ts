import type { PayloadRequest } from 'payload';

const roles = ['administrator', 'publisher', 'editor', 'translator'] as const;

export type Role = (typeof roles)[number];

export interface StaffMember {
	id: number | string;
	role: Role;
	/** The languages that a translator may write in. */
	languages: readonly string[];
}

/**
 * The member of staff who makes the request, or null for a visitor and for every other principal
 * (an API client, a later kind of account): `req.user` alone does not mean staff.
 */
export function staffMember(user: PayloadRequest['user']): StaffMember | null {
	if (user?.collection !== 'users') return null;
	const { id, role, languages } = user as {
		id: number | string;
		role?: unknown;
		languages?: unknown;
	};
	if (!isRole(role)) return null;
	return { id, role, languages: Array.isArray(languages) ? languages.map(String) : [] };
}

function isRole(value: unknown): value is Role {
	return roles.some((role) => role === value);
}
