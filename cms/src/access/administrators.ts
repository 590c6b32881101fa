import type { PayloadRequest } from 'payload';
import { staffMember } from './staff.ts';

export const administrators = ({ req }: { req: PayloadRequest }): boolean =>
	staffMember(req.user)?.role === 'administrator';
