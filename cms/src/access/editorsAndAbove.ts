import type { PayloadRequest } from 'payload';
import { staffMember } from './staff.ts';

/** All staff but translators. */
export const editorsAndAbove = ({ req }: { req: PayloadRequest }): boolean => {
	const role = staffMember(req.user)?.role;
	return role !== undefined && role !== 'translator';
};
