import type { Pool } from 'pg';

import { generateKey, hashOfKey, prefixOfKey } from '../../content-api/clients/key.ts';

type Queryable = Pick<Pool, 'query'>;

/** `active` works; `ending` works until `expiresAt`; the others never again. */
type KeyState = 'active' | 'ending' | 'ended' | 'revoked';

/** A key as staff see it: everything but the key. Times are ISO 8601. */
export interface KeyListing {
	id: string;
	prefix: string;
	state: KeyState;
	createdAt: string;
	/** Null when it was never used. To the minute. */
	lastUsedAt: string | null;
	/** Null while no successor has ended it. The client's own end counts besides. */
	expiresAt: string | null;
	revokedAt: string | null;
}

/** Newest first. */
export async function listKeys(pool: Queryable, clientId: number): Promise<KeyListing[]> {
	const { rows } = await pool.query<KeyListing>(
		`SELECT id::text, prefix, created_at AS "createdAt", last_used_at AS "lastUsedAt",
			expires_at AS "expiresAt", revoked_at AS "revokedAt",
			CASE
				WHEN revoked_at IS NOT NULL THEN 'revoked'
				WHEN expires_at <= now() THEN 'ended'
				WHEN expires_at IS NOT NULL THEN 'ending'
				ELSE 'active'
			END AS state
		FROM api_client_keys LEFT JOIN api_key_usage ON key_id = id
		WHERE client_id = $1 ORDER BY api_client_keys.id DESC`,
		[clientId],
	);
	return rows;
}

/**
 * Makes a new key and lets those before it work for `graceDays` more, or until they end anyway.
 * Returns the key: it is stored nowhere, so this is the only time that anybody can read it.
 */
export async function issueKey(
	pool: Queryable,
	{ clientId, graceDays }: { clientId: number; graceDays: number },
): Promise<string> {
	const key = generateKey();
	// One statement, so that no key ends without a successor.
	await pool.query(
		`WITH ending AS (
			UPDATE api_client_keys SET expires_at = least(expires_at, now() + $4 * interval '1 day')
			WHERE client_id = $1 AND revoked_at IS NULL
		)
		INSERT INTO api_client_keys (client_id, prefix, hash) VALUES ($1, $2, $3)`,
		[clientId, prefixOfKey(key), hashOfKey(key), graceDays],
	);
	return key;
}

/** Returns whether the client has such a key. To revoke it twice changes nothing. */
export async function revokeKey(
	pool: Queryable,
	{ clientId, keyId }: { clientId: number; keyId: string },
): Promise<boolean> {
	const { rowCount } = await pool.query(
		`UPDATE api_client_keys SET revoked_at = coalesce(revoked_at, now())
		WHERE client_id = $1 AND id::text = $2`,
		[clientId, keyId],
	);
	return rowCount !== 0;
}
