import { languages } from '@lts/locales';

/** Longer ones are not made by this site. */
const maxLength = 2000;

/**
 * The query parameters that pages know, in the order of their names, with what their values look like.
 * Elsewhere each value would be one more copy of the same page in the page cache.
 */
const word = /^[\w-]{1,40}$/;
const language = new RegExp(`^(${languages.map(({ code }) => code).join('|')})$`);
const parametersOf = new Map<string, Record<string, RegExp>>([
	...inEveryLanguage('/news', { page: word, program: word }),
	...inEveryLanguage('/embed', { lang: language, program: word }),
	[
		'/oembed',
		{
			format: word,
			maxheight: /^\d{1,4}$/,
			maxwidth: /^\d{1,4}$/,
			url: /^https?:\/\/[\w.:[\]-]{1,100}(\/[\w-]{1,60}){0,4}\/?$/,
		},
	],
]);

function inEveryLanguage(path: string, parameters: Record<string, RegExp>) {
	const prefixes = languages.flatMap(({ code, segment }) => [segment, code]);
	return prefixes.map(
		(prefix) => [prefix ? `/${prefix}${path}` : path, parameters] satisfies [string, object],
	);
}

/**
 * Whether a page is one of so many that anybody could fill the page cache by asking for them: oEmbed
 * tells of every program in every size.
 */
export function isOneOfMany(page: string): boolean {
	return page.startsWith('/oembed?');
}

export interface Address {
	/** As sent, percent-encoded. */
	path: string;
	/**
	 * Path and known parameters, each in one spelling and in one order: what pages are rendered from and
	 * stored under. The host is not in it: a process serves one site.
	 */
	page: string;
}

/**
 * What a request asks for, without the host where that is in it: a server must understand the form in
 * which proxies are asked (RFC 9112, 3.2.2). Whatever is neither is left as it is.
 */
export function withoutHost(target: string): string {
	const [found, rest = ''] = /^https?:\/\/[\w.:[\]-]+((?:[/?].*)?)$/i.exec(target) ?? [];
	if (found === undefined) return target;
	return rest.startsWith('/') ? rest : `/${rest}`;
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
	const spelled = spell(path);
	const known = parametersOf.get(spelled);
	return { path, page: query && known ? spelled + knownQuery(query, known) : spelled };
}

/** The same path may be encoded in many ways; each would be one more copy of its page. */
function spell(path: string): string {
	if (!path.includes('%')) return path;
	const segments = path.split('/').map(decodeURIComponent);
	return segments
		.map((segment) => encodeURI(segment).replace(/[/?#]/g, encodeURIComponent))
		.join('/');
}

function knownQuery(query: string, parameters: Record<string, RegExp>): string {
	const given = new URLSearchParams(query);
	const known = Object.entries(parameters).flatMap(([name, values]) => {
		const value = given.get(name) ?? '';
		return values.test(value) ? [`${name}=${encodeURIComponent(value)}`] : [];
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
