import type { PayloadRequest } from 'payload';
import { staffMember } from './staff.ts';

export const anyStaff = ({ req }: { req: PayloadRequest }): boolean =>
	staffMember(req.user) !== null;
