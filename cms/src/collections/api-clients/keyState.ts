import type { KeyListing } from './keys.ts';

/** What of a client its keys go by. */
export interface ClientState {
	status?: string | null;
	/** ISO 8601. */
	expiresAt?: string | null;
}

/** What staff read of a key: whether it works, which is up to its client too. */
export function stateOf(
	{ state, expiresAt, revokedAt }: Pick<KeyListing, 'state' | 'expiresAt' | 'revokedAt'>,
	client: ClientState,
	now = new Date(),
): string {
	if (state === 'revoked' && revokedAt) return `Revoked ${timeOf(revokedAt)}`;
	if (state === 'ended' && expiresAt) return `Ended ${timeOf(expiresAt)}`;
	if (client.status === 'revoked') return 'Shut out, as its client is';
	if (client.expiresAt && Date.parse(client.expiresAt) <= now.getTime()) {
		return `Ended with its client ${timeOf(client.expiresAt)}`;
	}
	if (state === 'ending' && expiresAt) return `Works until ${timeOf(expiresAt)}`;
	return 'Works';
}

export function timeOf(iso: string): string {
	return new Date(iso).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}
