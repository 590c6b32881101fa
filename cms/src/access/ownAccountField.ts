import type { FieldAccess } from 'payload';
import { administrators } from './administrators.ts';
import { staffMember } from './staff.ts';

/**
 * `access.read` of a field of an account: administrators read it, and everybody their own. Nobody
 * else can filter or sort by it, since there is no document then.
 */
export const ownAccountField: FieldAccess = ({ doc, id, req }) => {
	const own = staffMember(req.user)?.id;
	// The form of an account asks with its id alone.
	return administrators({ req }) || (own !== undefined && (doc?.id ?? id) === own);
};
