import { languages } from '@lts/locales';

/** Lists of the site: below each of them documents have their pages. */
const lists = ['programs', 'news', 'guides'];

/** Parts of the site that are a page of their own, with nothing below that an editor could make. */
const parts = ['take-action', 'newsletter', 'embed', 'oembed', 'feeds', 'calendar.ics'];

/** What belongs to files, to other servers and to machines. */
const machines = [
	...['media', 'admin', 'api', 'content', 'healthz', 'readyz', 'metrics'],
	...['robots.txt', 'sitemap.xml', '_app'],
];

const segments = languages.map(({ segment }) => segment).filter((segment) => segment !== '');

/** First parts of addresses that belong to something else than free pages. */
export const reservedSegments: ReadonlySet<string> = new Set([
	...lists,
	...parts,
	...machines,
	...segments,
]);

/** Whether the site shows something of its own at a path, so that no redirect from it is ever asked for. */
export function isTaken(path: string): boolean {
	const [first = '', ...rest] = path.split('/').slice(1);
	if (lists.includes(first)) return rest.length === 0;
	return first === 'take-action' || first === 'newsletter'
		? rest.length === 0
		: reservedSegments.has(first);
}
