import { everythingTag, tagValues, type TagValues } from '@lts/cdn';
import type { Answer } from '@lts/tagged-cache';
import type { CdnSettings } from './cdn-settings.ts';
import type { Page } from './page.ts';

export interface CacheRules {
	/** Headers of the answer with a page: how long who may keep it, and under which tags. Names and values in turn. */
	forPage(page: Page, answer: { source: Source; isFollowed: boolean }): string[];
	/** The same for a file of the content API that can be read, and which the tag names (`''`: none). */
	forMedia(tag: string): Record<string, string>;
}

type Source = Answer<Page>['source'];

/** Fastly and Varnish (as docs/operations.md sets it up) take the one, Cloudflare the other; neither passes it on. */
const purgedHeaders = {
	fastly: 'surrogate-control',
	varnish: 'surrogate-control',
	cloudflare: 'cloudflare-cdn-cache-control',
} as const;

const unkept = ['cache-control', 'no-store'];
/** For what is over before a shared cache would ask again: its time is up, or its successor is being made. */
const soonOver = 'public, max-age=0, must-revalidate';
/** For what may be outdated, and cannot be had newer: asking us each time would help nobody. */
const briefly = `${soonOver}, s-maxage=1`;

/** In seconds: how long a shared cache that nobody purges may show what is outdated. */
const staleWhileRevalidate = 1;
const staleIfError = 10;

/** Seconds: an address that is made up costs a CDN no more than this. */
const longestMissing = 60;

/** A name of a file stands for the same bytes for ever, but the file may be withdrawn. */
const yearLong = 'public, max-age=31536000, immutable';
const sharedMediaMaxAge = 60;
const mediaMaxAge = 86_400;

/**
 * Who may keep what for how long (docs/operations.md, "Behind a CDN"). Browsers ask each time, which
 * costs them a 304. `Cache-Control` tells shared caches what is safe for one that nobody purges. What
 * the CDN may do that we purge stands in a header of its own, which it does not pass on: behind it
 * there may be other caches.
 */
export function createCacheRules(
	settings: CdnSettings,
	{ now = Date.now }: { now?: () => number } = {},
): CacheRules {
	const { cdn, sharedMaxAge, tagHeaders } = settings;
	const sharedMs = (sharedMaxAge + staleIfError) * 1000;
	const shared = `public, max-age=0, s-maxage=${sharedMaxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`;
	const purgedHeader = cdn === 'none' ? null : purgedHeaders[cdn];
	const stale = `stale-while-revalidate=${settings.staleWhileRevalidate}, stale-if-error=${settings.staleIfError}`;

	/** Null: no longer than any other shared cache. */
	function purgedControl({ expires, status, surrogateKey }: Page): string | null {
		// What has no tags cannot be purged.
		if (surrogateKey === '') return null;
		const maxAge = status === 404 ? Math.min(longestMissing, settings.maxAge) : settings.maxAge;
		if (expires === undefined) return `max-age=${maxAge}, ${stale}`;
		const secondsLeft = Math.floor((expires - now()) / 1000);
		if (secondsLeft > maxAge + settings.staleIfError) return `max-age=${maxAge}, ${stale}`;
		return `max-age=${Math.max(0, Math.min(secondsLeft, maxAge))}`;
	}

	function addTags(headers: string[], { surrogateKey, cacheTag }: TagValues): string[] {
		if (surrogateKey === '') return headers;
		if (tagHeaders.includes('surrogate-key')) headers.push('surrogate-key', surrogateKey);
		if (tagHeaders.includes('cache-tag')) headers.push('cache-tag', cacheTag);
		return headers;
	}

	return {
		forPage(page, { source, isFollowed }) {
			if (page.status >= 500) return unkept;
			if (source === 'stale') return addTags(['cache-control', soonOver], page);
			if (!isFollowed || source === 'fallback') return addTags(['cache-control', briefly], page);
			const { expires } = page;
			const isOver = expires !== undefined && expires - now() < sharedMs;
			const headers = ['cache-control', isOver ? soonOver : shared];
			const control = purgedHeader && purgedControl(page);
			if (purgedHeader && control) headers.push(purgedHeader, control);
			return addTags(headers, page);
		},
		forMedia(tag) {
			const headers: Record<string, string> = {
				'cache-control': `${yearLong}, s-maxage=${sharedMediaMaxAge}`,
			};
			if (tag === '') return headers;
			if (purgedHeader) headers[purgedHeader] = `max-age=${mediaMaxAge}`;
			const tags = addTags([], tagValues([everythingTag, tag]));
			for (let at = 0; at < tags.length; at += 2) headers[tags[at] ?? ''] = tags[at + 1] ?? '';
			return headers;
		},
	};
}
