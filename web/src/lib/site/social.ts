import type { LanguageCode } from '@lts/locales';
import type { SocialImageFragment } from '#lib/server/content/generated/graphql.ts';

export interface SocialImage {
	/** Whole address, on the site's own origin. */
	url: string;
	width: number;
	height: number;
	/** Absent for a decorative image. */
	alt?: string;
}

/** What those who show a preview of a link ask for, in pixels; more only makes them wait. */
const wantedWidth = 1200;

/**
 * The copy of an image that a shared link shows: the narrowest that is wide enough, else the widest.
 * Null for an image of another site: who shares a link must not send others there.
 */
export function socialImage(
	image: SocialImageFragment | null | undefined,
	origin: string,
): SocialImage | null {
	if (!image) return null;
	const copies = [image, ...image.sizes].toSorted((a, b) => a.width - b.width);
	const copy = copies.find(({ width }) => width >= wantedWidth) ?? copies.at(-1) ?? image;
	const address = URL.parse(copy.url, origin);
	if (address?.origin !== origin) return null;
	const alt = image.decorative ? '' : image.alt;
	return {
		...{ url: address.href, width: copy.width, height: copy.height },
		...(alt && { alt }),
	};
}

/** The languages in the form of Open Graph, which wants a country: where the readers mostly are from. */
export const socialLocales: Record<LanguageCode, string> = {
	en: 'en_US',
	es: 'es_US',
	ht: 'ht_HT',
	uk: 'uk_UA',
	ru: 'ru_RU',
	'fa-AF': 'fa_AF',
	ps: 'ps_AF',
};
