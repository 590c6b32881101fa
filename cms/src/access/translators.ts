import type { PayloadRequest } from 'payload';
import { staffMember } from './staff.ts';

export const translators = ({ req }: { req: PayloadRequest }): boolean =>
	staffMember(req.user)?.role === 'translator';
