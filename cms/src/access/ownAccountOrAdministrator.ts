import type { Access } from 'payload';
import { staffMember } from './staff.ts';

export const ownAccountOrAdministrator: Access = ({ req }) => {
	const member = staffMember(req.user);
	if (!member) return false;
	return member.role === 'administrator' || { id: { equals: member.id } };
};
