export const cdns = ['none', 'fastly', 'cloudflare', 'varnish'] as const;
const tagHeaderNames = ['surrogate-key', 'cache-tag'] as const;

/** The CDN in front, which the admin's worker purges; `none`: none, or one that nobody purges. */
type Cdn = (typeof cdns)[number];
type TagHeader = (typeof tagHeaderNames)[number];

export interface CdnSettings {
	cdn: Cdn;
	/** In which headers answers name what they were made of. */
	tagHeaders: readonly TagHeader[];
	/** Seconds for which a shared cache that nobody purges may keep a page. */
	sharedMaxAge: number;
	/** Seconds for which the CDN that is purged may keep a page, show it while it asks again, and when we fail. */
	maxAge: number;
	staleWhileRevalidate: number;
	staleIfError: number;
}

const usualTagHeaders: Record<Cdn, readonly TagHeader[]> = {
	none: tagHeaderNames,
	fastly: ['surrogate-key'],
	varnish: ['surrogate-key'],
	cloudflare: ['cache-tag'],
};

/**
 * @param read the variable's value, or the fallback where it is absent or empty
 * @throws Error naming the variable and what it must be
 */
export function readCdnSettings(read: (name: string, fallback: string) => string): CdnSettings {
	const cdn = oneOf('CDN', read('CDN', 'none'), cdns);
	const seconds = (name: string, fallback: number) => parseSeconds(name, read(name, `${fallback}`));
	return {
		cdn,
		tagHeaders: readTagHeaders(read('CDN_TAG_HEADERS', ''), usualTagHeaders[cdn]),
		sharedMaxAge: seconds('SHARED_MAX_AGE', 1),
		maxAge: seconds('CDN_MAX_AGE', 600),
		staleWhileRevalidate: seconds('CDN_STALE_WHILE_REVALIDATE', 10),
		staleIfError: seconds('CDN_STALE_IF_ERROR', 3600),
	};
}

function readTagHeaders(value: string, usual: readonly TagHeader[]): readonly TagHeader[] {
	if (value === '') return usual;
	if (value === 'none') return [];
	const names = value.toLowerCase().split(/[\s,]+/);
	return names.map((name) => oneOf('CDN_TAG_HEADERS', name, tagHeaderNames, 'none'));
}

function oneOf<Value extends string>(
	name: string,
	value: string,
	values: readonly Value[],
	...more: string[]
): Value {
	const found = values.find((one) => one === value);
	if (found) return found;
	throw new Error(`${name} must be one of ${[...values, ...more].join(', ')}. It is "${value}".`);
}

const longestSeconds = 31_536_000;

function parseSeconds(name: string, value: string): number {
	const seconds = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
	if (seconds <= longestSeconds) return seconds;
	throw new Error(
		`${name} must be a number of seconds from 0 to ${longestSeconds}. It is "${value}".`,
	);
}
