import { cloudflare, fastly, varnish } from './targets.ts';
import type { PurgeTarget } from './target.ts';

type Variables = Record<string, string | undefined>;

/**
 * The caches in front of the site that are told what to forget.
 * @throws {Error} naming each variable that is missing or wrong, and what it must be
 */
export function readPurgeTargets(variables: Variables = process.env): PurgeTarget[] {
	const problems: string[] = [];
	const cdn = variables['CDN'] || 'none';
	const needed = (name: string, what: string) => {
		const value = variables[name]?.trim();
		if (!value) problems.push(`${name} is missing. CDN is "${cdn}", so give ${what}.`);
		return value ?? '';
	};
	const origin = (name: string, value: string) => {
		const url = URL.parse(value);
		if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search) {
			problems.push(`${name} holds "${value}". Give addresses such as http://10.0.0.5:6083.`);
		}
		return url?.origin ?? '';
	};

	const targets: PurgeTarget[] = [];
	if (cdn === 'fastly') {
		const serviceId = needed('FASTLY_SERVICE_ID', 'the id of the service');
		const token = needed('FASTLY_API_TOKEN', 'a token with the scope purge_select');
		const apiUrl = origin(
			'FASTLY_API_URL',
			variables['FASTLY_API_URL'] || 'https://api.fastly.com',
		);
		targets.push(fastly({ apiUrl, serviceId, token }));
	} else if (cdn === 'cloudflare') {
		const zoneId = needed('CLOUDFLARE_ZONE_ID', 'the id of the zone');
		const token = needed('CLOUDFLARE_API_TOKEN', 'a token that may purge the cache of the zone');
		const apiUrl = origin(
			'CLOUDFLARE_API_URL',
			variables['CLOUDFLARE_API_URL'] || 'https://api.cloudflare.com',
		);
		targets.push(cloudflare({ apiUrl, zoneId, token }));
	} else if (cdn === 'varnish') {
		const urls = needed(
			'VARNISH_URLS',
			'the addresses at which each Varnish takes purges, with spaces between',
		);
		for (const url of urls.split(/[\s,]+/).filter(Boolean)) {
			targets.push(varnish({ url: origin('VARNISH_URLS', url) }));
		}
	} else if (cdn !== 'none') {
		problems.push(`CDN is "${cdn}". Give none, fastly, cloudflare or varnish.`);
	}
	if (problems.length > 0) {
		throw new Error(`The environment is not right:\n${problems.map((p) => `- ${p}`).join('\n')}`);
	}
	return targets;
}
