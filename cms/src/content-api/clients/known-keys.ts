import type { Pool } from 'pg';

import type { Quota, Scope } from './client.ts';
import { hashOfKey } from './key.ts';

/** What is known of a key that exists. */
export interface KnownKey {
	keyId: string;
	clientId: number;
	scopes: Scope[];
	isRevoked: boolean;
	/** When the key or its client ends, whichever comes first. */
	expiresAt: Date | null;
	quota: Quota;
}

/** A key that was revoked is refused after this at the latest; a second is promised. */
const freshMs = 500;
/** More keys than that in half a second are guesses: nobody gains by remembering them. */
const mostKeys = 1000;

interface Lookup {
	found: Promise<KnownKey | null>;
	startedAt: number;
}

/**
 * Looks keys up by their hash. What was found, or not, is good for half a second, and those who ask
 * at the same time share one query, so that a busy partner costs the database two queries a second.
 */
export function createKnownKeys({ pool }: { pool: Pick<Pool, 'query'> }) {
	const lookups = new Map<string, Lookup>();

	/** Null for a key that was never made. Rejects when the database does not answer. */
	return async function findKey(key: string): Promise<KnownKey | null> {
		const hash = hashOfKey(key);
		const name = hash.toString('base64');
		// Counted from before the query, which sees what was written up to then.
		const startedAt = performance.now();
		const known = lookups.get(name);
		if (known && startedAt - known.startedAt < freshMs) return known.found;
		const found = readKey(pool, hash);
		lookups.delete(name);
		lookups.set(name, { found, startedAt });
		const [oldest] = lookups.keys();
		if (lookups.size > mostKeys && oldest !== undefined) lookups.delete(oldest);
		try {
			return await found;
		} catch (error) {
			if (lookups.get(name)?.found === found) lookups.delete(name);
			throw error;
		}
	};
}

async function readKey(pool: Pick<Pool, 'query'>, hash: Buffer): Promise<KnownKey | null> {
	const { rows } = await pool.query<
		Omit<KnownKey, 'quota'> & { perMinute: number; perDay: number | null }
	>(
		`SELECT api_client_keys.id::text AS "keyId", client_id AS "clientId",
			revoked_at IS NOT NULL OR status <> 'active' AS "isRevoked",
			least(api_client_keys.expires_at, api_clients.expires_at) AS "expiresAt",
			quota_per_minute::float8 AS "perMinute", quota_per_day::float8 AS "perDay",
			ARRAY(SELECT value::text FROM api_clients_scopes WHERE parent_id = client_id) AS scopes
		FROM api_client_keys JOIN api_clients ON api_clients.id = client_id
		WHERE hash = $1`,
		[hash],
	);
	const [row] = rows;
	if (!row) return null;
	const { perMinute, perDay, ...rest } = row;
	return { ...rest, quota: { perMinute, perDay } };
}
