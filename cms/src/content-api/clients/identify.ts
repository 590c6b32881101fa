import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { Refusal } from '../limits/refusal.ts';
import type { Client, Scope } from './client.ts';
import { isWholeKey } from './key.ts';
import type { KnownKey } from './known-keys.ts';

export type Identify = (req: IncomingMessage, scope: Scope) => Client | Promise<Client>;

/**
 * Says who asks, by `Authorization: Bearer …` or, without it, by the address. A key that is not right
 * is refused, never taken for none.
 *
 * The function that is returned throws, or rejects with, `Refusal` (401, 403), and with the error of
 * the database when a key cannot be looked up.
 */
export function createIdentify(options: {
	isSite: (authorization: string) => boolean;
	bucketOf: (req: IncomingMessage) => string | Promise<string>;
	findKey: (key: string) => Promise<KnownKey | null>;
	noteUse: (keyId: string) => void;
	now?: () => number;
}): Identify {
	const { bucketOf, findKey, noteUse, isSite, now = Date.now } = options;

	async function partner(key: string, scope: Scope): Promise<Client> {
		const known = await findKey(key);
		if (!known) throw unauthorized('API_KEY_UNKNOWN', 'This key does not exist.');
		if (known.isRevoked) throw unauthorized('API_KEY_REVOKED', 'This key was revoked.');
		if (known.expiresAt && known.expiresAt.getTime() <= now()) {
			const since = known.expiresAt.toISOString();
			throw unauthorized('API_KEY_EXPIRED', `This key ended at ${since}.`);
		}
		if (!known.scopes.includes(scope)) throw withoutScope(scope, known.scopes);
		noteUse(known.keyId);
		const { keyId, quota } = known;
		return { kind: 'partner', bucket: `client:${known.clientId}`, keyId, quota };
	}

	return (req, scope) => {
		const { authorization } = req.headers;
		if (authorization === undefined) {
			const bucket = bucketOf(req);
			if (typeof bucket === 'string') return { kind: 'anonymous', bucket };
			return bucket.then((name) => ({ kind: 'anonymous', bucket: name }));
		}
		const key = /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
		if (isSite(authorization)) return { kind: 'site' };
		if (!isWholeKey(key)) {
			throw unauthorized(
				'API_KEY_DAMAGED',
				'This is no whole key. Send the header `Authorization: Bearer` with the key as it was shown: `lts_live_` and 49 letters and digits.',
			);
		}
		return partner(key, scope);
	};
}

/** Says whether the header `Authorization` is that of the site itself. */
export function createSiteCheck(siteApiKey: string | undefined) {
	const expected = siteApiKey === undefined ? undefined : digestOf(`Bearer ${siteApiKey}`);
	// Digests have one length, so that the comparison tells nothing, not even that of the secret.
	return (authorization: string | undefined): boolean =>
		expected !== undefined &&
		authorization !== undefined &&
		timingSafeEqual(digestOf(authorization), expected);
}

function digestOf(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}

type KeyError = 'API_KEY_DAMAGED' | 'API_KEY_EXPIRED' | 'API_KEY_REVOKED' | 'API_KEY_UNKNOWN';

function unauthorized(code: KeyError, message: string): Refusal {
	const headers = { 'WWW-Authenticate': 'Bearer realm="content", error="invalid_token"' };
	const advice = code === 'API_KEY_DAMAGED' ? '' : ' Ask us for another, or ask without a key.';
	return new Refusal({ status: 401, code, message: message + advice, headers });
}

function withoutScope(scope: Scope, scopes: readonly Scope[]): Refusal {
	return new Refusal({
		status: 403,
		code: 'SCOPE_MISSING',
		message: `This key is not for \`${scope}\`. It is for: ${scopes.join(', ')}.`,
		details: { scope },
		headers: {
			'WWW-Authenticate': `Bearer realm="content", error="insufficient_scope", scope="${scope}"`,
		},
	});
}
