import type { PayloadRequest } from 'payload';
import { staffMember } from './staff.ts';

/** Those who may change what is live: publishers and administrators. */
export const publishers = ({ req }: { req: Pick<PayloadRequest, 'user'> }): boolean => {
	const role = staffMember(req.user)?.role;
	return role === 'publisher' || role === 'administrator';
};
