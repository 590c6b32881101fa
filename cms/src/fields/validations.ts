import { sourceLanguage, splitPath } from '@lts/locales';

/** Payload's answer of a validation: `true`, or what the person at the form should do. */
export type Verdict = true | string;

/** An address on the web: http or https, with a host. An empty value passes. */
export function validWebAddress(value: unknown): Verdict {
	if (value === null || value === undefined || value === '') return true;
	if (typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) {
		const { hostname, username } = new URL(value);
		if (hostname.includes('.') && !username) return true;
	}
	return 'Give a whole web address that starts with https:// or http://, for example https://www.uscis.gov/humanitarian.';
}

/**
 * What a link may lead to: a web address, a path of this site without a language prefix (`/news`),
 * a mail address or a phone number. An empty value passes.
 */
export function validLinkAddress(value: unknown): Verdict {
	if (typeof value === 'string') {
		if (value.startsWith('/')) return validSitePath(value);
		if (/^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(\?\S*)?$/i.test(value)) return true;
		if (/^tel:\+?[\d().\- ]{3,20}$/i.test(value)) return true;
		if (/^(mailto|tel):/i.test(value)) {
			return 'Write mail links as mailto:name@example.org and phone links as tel:+12025550123.';
		}
	}
	return validWebAddress(value);
}

/** A path of this site: `/programs/u4u#development-12`. The site adds the language itself. */
export function validSitePath(value: string): Verdict {
	if (!/^\/(?!\/)[\w\-./~%]*(\?[\w\-.~%=&]*)?(#[\w-]+)?$/.test(value)) {
		return 'Write an address on this site with a slash in front and without spaces, for example /news or /programs/u4u.';
	}
	const { path, language } = splitPath(value);
	return language === sourceLanguage
		? true
		: `Leave the language out: ${path} leads every reader to their own language.`;
}

/** A phone number as people write it: digits, spaces, dots, dashes, brackets, a plus in front. */
export function validPhone(value: unknown): Verdict {
	if (value === null || value === undefined || value === '') return true;
	if (typeof value === 'string' && /^\+?[\d().\- ]{3,24}$/.test(value)) return true;
	return 'Give the number with digits, spaces and dashes only, for example +1 202-555-0123.';
}

/** Compares two dates of a form; passes when either is empty. */
export function notBefore(value: unknown, earliest: unknown, message: string): Verdict {
	const [later, earlier] = [toTime(value), toTime(earliest)];
	return later === undefined || earlier === undefined || later >= earlier ? true : message;
}

function toTime(value: unknown): number | undefined {
	if (value === null || value === undefined || value === '') return undefined;
	const time = value instanceof Date ? value.getTime() : Date.parse(String(value));
	return Number.isNaN(time) ? undefined : time;
}
