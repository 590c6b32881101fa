import { languages } from '@lts/locales';

/** Longer ones are not made by this site. */
const maxLength = 2000;

/**
 * The query parameters that pages know, in the order of their names. Only the list of the news does:
 * elsewhere each value would be one more copy of the same page in the page cache.
 */
const knownParameters = ['page', 'program'];
const newsPaths = new Set(
	languages.flatMap(({ code, segment }) =>
		[segment, code].map((prefix) => (prefix ? `/${prefix}/news` : '/news')),
	),
);
const parameterValue = /^[\w-]{1,40}$/;

export interface Address {
	/** As sent, percent-encoded. */
	path: string;
	/** Path and known parameters in one order: what pages are rendered from and stored under. */
	page: string;
}

/**
 * Reads the address of a request. Null for one that no page or file has and that different programs
 * might read differently: not a path, badly encoded, with control characters, empty, `.` or `..`
 * segments, or too long.
 */
export function parseAddress(url: string): Address | null {
	if (url.length > maxLength || !/^\/[!-~]*$/.test(url) || /[\\#]/.test(url)) return null;
	const [path = '', query] = splitOnce(url, '?');
	if (path.includes('//')) return null;
	const decoded = decode(path);
	// eslint-disable-next-line no-control-regex -- these are what is refused
	if (decoded === null || /[\0-\x1f\x7f\\]/.test(decoded)) return null;
	if (decoded.split('/').some((segment) => segment === '.' || segment === '..')) return null;
	return { path, page: query && newsPaths.has(path) ? path + knownQuery(query) : path };
}

function knownQuery(query: string): string {
	const given = new URLSearchParams(query);
	const known = knownParameters.flatMap((name) => {
		const value = given.get(name) ?? '';
		return parameterValue.test(value) ? [`${name}=${value}`] : [];
	});
	return known.length > 0 ? `?${known.join('&')}` : '';
}

function splitOnce(text: string, separator: string): [string, string?] {
	const at = text.indexOf(separator);
	return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}
