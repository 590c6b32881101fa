const externalProtocols = new Set(['http:', 'https:']);
const contactProtocols = new Set(['mailto:', 'tel:']);

export const allowedProtocols = ['http', 'https', 'mailto', 'tel'];

/** Only ever compared with itself: a path that leaves it was not a path of the site. */
const site = 'https://site.invalid';

/** An address that an editor typed, normalized; null unless it is http, https, mailto or tel. */
export function customAddress(value: unknown): string | null {
	if (typeof value !== 'string' || !URL.canParse(value)) return null;
	const { href, protocol } = new URL(value);
	if (externalProtocols.has(protocol)) return href;
	return contactProtocols.has(protocol) && href.length > protocol.length ? href : null;
}

/** An address that `resolveLink` gave: a path of the site from its root on, or as for editors. */
export function resolvedAddress(value: unknown): string | null {
	if (typeof value !== 'string' || !value.startsWith('/')) return customAddress(value);
	if (!URL.canParse(value, site)) return null;
	const { origin, pathname, search, hash } = new URL(value, site);
	// `/.//host` normalizes to the path `//host`, which a browser reads as another host.
	if (origin !== site || pathname.startsWith('//')) return null;
	return pathname + search + hash;
}

export function isExternal(href: string): boolean {
	return externalProtocols.has(href.slice(0, href.indexOf(':') + 1));
}
