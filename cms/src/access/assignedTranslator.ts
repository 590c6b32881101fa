import type { PayloadRequest } from 'payload';
import { staffMember } from './staff.ts';

/**
 * A translator who works in a language given to them. `locale=all` names no language, so it is
 * nobody's.
 */
export const assignedTranslator = ({ req }: { req: PayloadRequest }): boolean => {
	const member = staffMember(req.user);
	if (member?.role !== 'translator' || !req.locale || req.locale === 'all') return false;
	return member.languages.includes(req.locale);
};
