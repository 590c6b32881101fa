import { splitPath, type LanguageCode } from '@lts/locales';
import { frameHeight } from './code.ts';

/** The page of a program that an address of this site leads to; null for every other address. */
export function programOf(
	address: string,
	origin: string,
): { program: string; language: LanguageCode } | null {
	const url = URL.parse(address);
	if (!url || url.host !== new URL(origin).host) return null;
	const { language, path } = splitPath(url.pathname);
	const [, program] = /^\/programs\/([a-z0-9-]{1,40})\/?$/.exec(path) ?? [];
	return program ? { program, language } : null;
}

/** In pixels: what a box is given unless told, and the least in which it can be read, by scrolling. */
const usualWidth = 480;
const narrowest = 200;
const lowest = 160;

/**
 * The size of a box that is within what an embedding page has room for.
 * @param limits in pixels; null: no limit
 * @returns null when there is too little room for any box
 */
export function boxWithin(limits: {
	maxwidth: string | null;
	maxheight: string | null;
}): { width: number; height: number } | null {
	const width = Math.min(usualWidth, Number(limits.maxwidth ?? usualWidth));
	const height = Math.min(frameHeight, Number(limits.maxheight ?? frameHeight));
	return width >= narrowest && height >= lowest ? { width, height } : null;
}

/** Where a page's oEmbed answer is (https://oembed.com). */
export function oembedAddress(page: string, origin: string): string {
	return `${origin}/oembed?${new URLSearchParams({ format: 'json', url: page })}`;
}
