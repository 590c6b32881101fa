import type { FieldHook } from 'payload';

import type { Webhook } from '../../../payload-types.ts';
import { healthOf } from '../../../webhooks/health.ts';

/** For the list: in a word whether messages arrive. */
export const readHealth: FieldHook<Webhook, string | null> = async ({ data, req }) => {
	if (!data?.id) return null;
	return (await healthOf(req.payload.db.pool, Number(data.id)))?.summary ?? null;
};
