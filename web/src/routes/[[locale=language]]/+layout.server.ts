import { SITE_URL } from '$app/env/private';
import { readFrame } from '#lib/server/content/frame.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const program = 'code' in params ? params.code : undefined;
	const frame = await readFrame(locals.content, program?.toUpperCase() ?? null);
	return { ...frame, origin: SITE_URL };
};
