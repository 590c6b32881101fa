const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * An origin such as `https://example.org`.
 * @throws Error naming the variable and what it must be
 */
export function parseOrigin(name: string, value: string): string {
	const url = URL.parse(value);
	if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search) {
		throw new Error(
			`${name} must be an http or https address without a path, such as https://example.org. It is "${value}".`,
		);
	}
	return url.origin;
}

/** @throws Error naming the variable and its valid values */
export function parseLogLevel(name: string, value: string): LogLevel {
	const level = logLevels.find((candidate) => candidate === value);
	if (!level) throw new Error(`${name} must be one of ${logLevels.join(', ')}. It is "${value}".`);
	return level;
}

/**
 * The headers of each request to the content API. Both stand in one network: to unpack the answers
 * there takes longer (a seventh of the CPU time of a page) than to send them as they are.
 * @param siteApiKey by which the content API knows this site, which it never limits; empty when there
 * is none: the site then has the quota of anybody
 */
export function siteHeaders(siteApiKey: string): Record<string, string> {
	const headers = { 'Accept-Encoding': 'identity' };
	return siteApiKey === '' ? headers : { ...headers, Authorization: `Bearer ${siteApiKey}` };
}
