import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';

import { isTaken, reservedSegments } from './siteAddresses.ts';

const routes = join(import.meta.dirname, '../../../web/src/routes');

it('reserves the first part of every address that the site has a route for', () => {
	const segments = ['', '[[locale=language]]'].flatMap((group) =>
		readdirSync(join(routes, group), { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
			.map(({ name }) => name),
	);
	expect(segments).toContain('embed');
	expect(segments.filter((segment) => !reservedSegments.has(segment))).toEqual([]);
});

test.each(['/news', '/take-action', '/feeds/news.rss', '/embed/programs/u4u', '/sitemap.xml'])(
	'nobody is sent on from %s',
	(path) => expect(isTaken(path)).toBe(true),
);

test.each(['/news/old', '/programs/old', '/about-us', '/take-action/old', '/newsletter/2025'])(
	'%s may lead elsewhere',
	(path) => expect(isTaken(path)).toBe(false),
);
