import type { GlobalConfig } from 'payload';
import { anyStaff } from './anyStaff.ts';
import { draftWriters } from './draftWriters.ts';

/** For every global with drafts. Goes together with `guardLiveGlobal` and `lockSharedFields`. */
export const globalAccess = {
	read: anyStaff,
	readVersions: anyStaff,
	update: draftWriters,
} satisfies GlobalConfig['access'];
