import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

import type { SharedStore } from './redis.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How often a process looks whether the others use another secret than it does. */
const recheckMs = 60_000;
const secretName = 'lts:address-secret';
/** Of a clock that nobody sets: a secret ends in time. */
const now = () => performance.now();

interface Secret {
	value: string;
	/** Until then it is used without a look. */
	freshUntil: number;
	/** It is never used after this. */
	endsAt: number;
}

/**
 * Makes of a reader's address what requests are counted by. The address itself is kept nowhere: only
 * its HMAC is, with a random secret that lives for a day, in memory or in Redis alone. Afterwards
 * nobody can tell whose address it was, nor that two days had the same reader.
 */
export function createAddressBuckets(options: {
	trustedProxies: readonly string[];
	store: SharedStore | undefined;
}): (req: IncomingMessage) => string | Promise<string> {
	const { store } = options;
	const isTrusted = proxyaddr.compile([...options.trustedProxies]);
	let secret: Secret | undefined;
	let renewal: Promise<Secret> | undefined;

	async function renew(): Promise<Secret> {
		const alone = async () => ownSecret(secret);
		secret = store ? await store.run(() => sharedSecret(store.client), alone) : await alone();
		return secret;
	}

	return (req) => {
		const network = networkOf(proxyaddr(req, isTrusted));
		if (secret && now() < secret.freshUntil) return bucketOf(network, secret);
		renewal ??= renew().finally(() => (renewal = undefined));
		return renewal.then((fresh) => bucketOf(network, fresh));
	};
}

function bucketOf(network: string, { value }: Secret): string {
	return `address:${createHmac('sha256', value).update(network).digest('base64url')}`;
}

function ownSecret(known: Secret | undefined): Secret {
	const isUsable = known && now() < known.endsAt;
	const value = isUsable ? known.value : randomBytes(32).toString('base64url');
	const endsAt = isUsable ? known.endsAt : now() + dayMs;
	return { value, freshUntil: Math.min(now() + recheckMs, endsAt), endsAt };
}

async function sharedSecret(client: SharedStore['client']): Promise<Secret> {
	const mine = randomBytes(32).toString('base64url');
	await client.set(secretName, mine, 'PX', dayMs, 'NX');
	const [value, msLeft] = await Promise.all([client.get(secretName), client.pttl(secretName)]);
	// It may have ended between the two.
	if (value === null || msLeft <= 0) return sharedSecret(client);
	const endsAt = now() + msLeft;
	return { value, freshUntil: Math.min(now() + recheckMs, endsAt), endsAt };
}

/**
 * Who shares a quota: one IPv4 address, or one IPv6 network of 64 bits, of which a household has at
 * least one to itself.
 */
export function networkOf(address: string | undefined): string {
	if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
	const parsed = ipaddr.process(address);
	if (parsed.kind() === 'ipv4') return parsed.toString();
	const [a, b, c, d] = (parsed as ipaddr.IPv6).parts;
	return [a, b, c, d].map((part) => part?.toString(16)).join(':');
}
