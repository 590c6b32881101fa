import { request } from './request.ts';
import { PurgeError, type PurgeTarget } from './target.ts';

/**
 * Up to 256 keys in one request; the token needs the scope `purge_select`.
 * https://www.fastly.com/documentation/reference/api/purging/
 */
export function fastly(options: { apiUrl: string; serviceId: string; token: string }): PurgeTarget {
	const { apiUrl, serviceId, token } = options;
	return {
		name: `fastly ${serviceId}`,
		tagsPerRequest: 256,
		async purge(tags, signal) {
			await request(`${apiUrl}/service/${encodeURIComponent(serviceId)}/purge`, {
				method: 'POST',
				headers: {
					Accept: 'application/json',
					'Content-Type': 'application/json',
					'Fastly-Key': token,
				},
				body: JSON.stringify({ surrogate_keys: tags }),
				signal,
			});
		},
	};
}

/**
 * Up to 100 tags in one request, on every plan; the token needs the permission "Cache Purge". What it
 * did stands in the body, whatever the status.
 * https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
 */
export function cloudflare(options: {
	apiUrl: string;
	zoneId: string;
	token: string;
}): PurgeTarget {
	const { apiUrl, token, zoneId } = options;
	return {
		name: `cloudflare ${zoneId}`,
		tagsPerRequest: 100,
		async purge(tags, signal) {
			const text = await request(
				`${apiUrl}/client/v4/zones/${encodeURIComponent(zoneId)}/purge_cache`,
				{
					method: 'POST',
					headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
					body: JSON.stringify({ tags }),
					signal,
				},
			);
			if (!isSuccess(text)) throw new PurgeError(`It answered: ${text.slice(0, 500)}`);
		},
	};
}

function isSuccess(text: string): boolean {
	try {
		return (JSON.parse(text) as { success?: unknown }).success === true;
	} catch {
		// No JSON is no success.
		return false;
	}
}

/**
 * One Varnish, with `ops/varnish.vcl` or what it says of PURGE in its own configuration; at its address for purges,
 * which is not the one for readers. A header of a request may take 8 KB there, and a tag is at most 60 bytes.
 * https://github.com/varnish/varnish-modules/blob/master/src/vmod_xkey.vcc
 */
export function varnish({ url }: { url: string }): PurgeTarget {
	return {
		name: `varnish ${url}`,
		tagsPerRequest: 100,
		async purge(tags, signal) {
			await request(`${url}/`, {
				method: 'PURGE',
				headers: { 'xkey-purge': tags.join(' ') },
				signal,
			});
		},
	};
}
