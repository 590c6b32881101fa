import proxyaddr from 'proxy-addr';

import { leastQuota } from './limits/quotas.ts';

/** What only the content API needs to know from outside. */
export interface ContentApiEnvironment {
	/** What the site's own requests carry: they are never limited. Absent: the site is limited as anybody. */
	siteApiKey: string | undefined;
	/** Shares counters between several processes; absent: each counts by itself. */
	redisUrl: string | undefined;
	/** Addresses, networks, and the names that `proxy-addr` knows: whose X-Forwarded-For is believed. */
	trustedProxies: string[];
	/** Cost per minute and address, without a key. */
	anonymousQuota: number;
	/** For so long it goes on answering after SIGTERM, while `/readyz` says that it stops; milliseconds. */
	shutdownDelayMs: number;
}

type Variables = Record<string, string | undefined>;

const shortestSiteKey = 24;
const defaultAnonymousQuota = 30_000;
const longestDelayMs = 300_000;

/** @throws {Error} listing every variable that is wrong, and what it should be */
export function readContentApiEnvironment(
	variables: Variables = process.env,
): ContentApiEnvironment {
	const problems: string[] = [];
	const siteApiKey = variables['SITE_API_KEY'] || undefined;
	if (siteApiKey && siteApiKey.length < shortestSiteKey) {
		problems.push(
			`SITE_API_KEY has ${siteApiKey.length} characters. Give at least ${shortestSiteKey}.`,
		);
	}
	if (siteApiKey && /[^\w.~+/=-]/.test(siteApiKey)) {
		problems.push('SITE_API_KEY holds what no header can carry. Give letters, digits, - and _.');
	}
	const redisUrl = variables['REDIS_URL'] || undefined;
	if (redisUrl && !/^rediss?:\/\/./.test(redisUrl)) {
		problems.push('REDIS_URL does not start with redis:// or rediss://.');
	}
	const trustedProxies = (variables['TRUSTED_PROXIES'] ?? '').split(/[\s,]+/).filter(Boolean);
	for (const proxy of trustedProxies) {
		if (!isProxy(proxy)) {
			problems.push(
				`TRUSTED_PROXIES holds "${proxy}". Give addresses and networks, such as 10.0.0.5 or 10.0.0.0/8, or loopback, linklocal, uniquelocal.`,
			);
		}
	}
	const anonymousQuota = Number(variables['ANONYMOUS_QUOTA'] || defaultAnonymousQuota);
	if (!Number.isInteger(anonymousQuota) || anonymousQuota < leastQuota) {
		problems.push(
			`ANONYMOUS_QUOTA is "${variables['ANONYMOUS_QUOTA']}". Give a cost per minute of at least ${leastQuota}, which is what the dearest request costs.`,
		);
	}
	const shutdownDelayMs = Number(variables['SHUTDOWN_DELAY_MS'] || 0);
	if (
		!Number.isInteger(shutdownDelayMs) ||
		shutdownDelayMs < 0 ||
		shutdownDelayMs > longestDelayMs
	) {
		problems.push(
			`SHUTDOWN_DELAY_MS is "${variables['SHUTDOWN_DELAY_MS']}". Give whole milliseconds from 0 to ${longestDelayMs}.`,
		);
	}
	if (problems.length > 0) {
		throw new Error(`The environment is not right:\n${problems.map((p) => `- ${p}`).join('\n')}`);
	}
	return { siteApiKey, redisUrl, trustedProxies, anonymousQuota, shutdownDelayMs };
}

function isProxy(text: string): boolean {
	try {
		proxyaddr.compile(text);
		return true;
	} catch {
		// Throws at what it cannot read, which is what was asked.
		return false;
	}
}
