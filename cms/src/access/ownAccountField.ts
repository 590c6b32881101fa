import type { FieldAccess } from 'payload';
import { administrators } from './administrators.ts';
import { staffMember } from './staff.ts';

/**
 * `access.read` of a field of an account: administrators read it, and everybody their own. Nobody
 * else can filter or sort by it, since there is no document then.
 */
export const ownAccountField: FieldAccess = ({ doc, req }) => {
	const own = staffMember(req.user)?.id;
	return administrators({ req }) || (own !== undefined && doc?.id === own);
};
