import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

import ipaddr from 'ipaddr.js';

/**
 * Where webhooks may go. Whoever enters an address here makes our server send requests: it must not
 * become a way into the network that the server stands in.
 */

/** Ports other than the one of https are for what else runs on a machine. */
export const allowedPorts: readonly number[] = [443, 8443];

/** Public by the registries, and yet the service of a cloud's own machines (Azure). */
const cloudServices = ['168.63.129.16'];

/** The only part of IPv6 that is given out for the public internet. */
const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

export interface TargetPolicy {
	/** Lets through every address and port, and http: for tests and receivers on one's own machine. */
	allowPrivate: boolean;
}

export interface Address {
	address: string;
	family: 4 | 6;
}

/** As `dns.lookup` with `all`: every address of a name. */
export type Resolve = (hostname: string) => Promise<Address[]>;

/** The target must not be called. The message says why, for whoever entered it. */
export class TargetRefusedError extends Error {
	override readonly name = 'TargetRefusedError';
}

/**
 * Parses and checks the address of a webhook as far as that goes without asking the network.
 *
 * @throws {TargetRefusedError} saying what is wrong with it
 */
export function parseTarget(value: string, { allowPrivate }: TargetPolicy): URL {
	const url = URL.parse(value);
	if (!url) throw new TargetRefusedError('Give a complete address: https://example.org/webhooks.');
	if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
		throw new TargetRefusedError('The address must begin with https://.');
	}
	if (url.username || url.password) {
		throw new TargetRefusedError('The address must not hold a user name or a password.');
	}
	if (url.hash)
		throw new TargetRefusedError('The address must not hold a # part: it is never sent.');
	if (allowPrivate) return url;
	const port = Number(url.port || 443);
	if (!allowedPorts.includes(port)) {
		throw new TargetRefusedError(`Port ${port} is not allowed. Use ${allowedPorts.join(' or ')}.`);
	}
	// The parser has turned decimal, octal and hexadecimal spellings into the usual one.
	const literal = addressOf(url);
	if (literal !== null && !isPublic(literal)) throw notPublic(url.hostname, literal);
	return url;
}

/**
 * Asks for the addresses of the target. All of them must be public: which one is connected to is up
 * to the network. The connection has to be made to one of these and nothing may be resolved again,
 * because a second answer can be another one.
 *
 * @throws {TargetRefusedError} when one is not public, or there is none
 */
export async function resolveTarget(
	url: URL,
	{ allowPrivate, resolve = resolveBySystem }: TargetPolicy & { resolve?: Resolve },
): Promise<Address[]> {
	const literal = addressOf(url);
	const addresses =
		literal === null
			? await resolve(url.hostname)
			: [{ address: literal, family: familyOf(literal) }];
	if (addresses.length === 0) {
		throw new TargetRefusedError(`The name ${url.hostname} has no address.`);
	}
	const refused = allowPrivate ? undefined : addresses.find(({ address }) => !isPublic(address));
	if (refused) throw notPublic(url.hostname, refused.address);
	return addresses;
}

async function resolveBySystem(hostname: string): Promise<Address[]> {
	const addresses = await lookup(hostname, { all: true });
	return addresses.map(({ address }) => ({ address, family: familyOf(address) }));
}

/** Whether the address belongs to the public internet. */
export function isPublic(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	// An IPv4 address inside an IPv6 one is judged as what it is.
	const parsed = ipaddr.process(address);
	if (parsed.range() !== 'unicast' || cloudServices.includes(parsed.toString())) return false;
	return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(...globalUnicast);
}

/** The address that stands in the URL itself; null when a name does. */
function addressOf({ hostname }: URL): string | null {
	const bare = hostname.replace(/^\[(.*)\]$/, '$1');
	return isIP(bare) ? bare : null;
}

function familyOf(address: string): 4 | 6 {
	return isIP(address) === 6 ? 6 : 4;
}

function notPublic(hostname: string, address: string): TargetRefusedError {
	const subject = hostname.includes(address) ? address : `${hostname} leads to ${address}, which`;
	return new TargetRefusedError(`${subject} is not a public address. Webhooks only go to those.`);
}
