import { describe, expect, it } from 'vitest';

import type { Operation } from '../reading/operation.ts';
import { resolveLink, resolveLinks } from './links.ts';

// Links to outside addresses read nothing.
const operation = {} as Operation;
const link = (url: unknown, label: unknown = 'Read') => ({ type: 'external', label, url });

describe('a link to an address', () => {
	it.each([
		['https://www.congress.gov/', true],
		['mailto:help@example.org', true],
		['tel:+12025550123', true],
		['/take-action', false],
	])('%s is shown', async (url, external) => {
		expect(await resolveLink(operation, link(url))).toEqual({ label: 'Read', url, external });
	});

	it.each([
		['javascript:alert(1)'],
		['JaVaScRiPt:alert(1)'],
		['data:text/html,x'],
		['//evil.example'],
		['/\\evil.example'],
		['evil.example'],
		[''],
		[null],
	])('%s is left out', async (url) => {
		expect(await resolveLink(operation, link(url))).toBeNull();
	});

	it('without words is left out', async () => {
		expect(await resolveLink(operation, link('/news', null))).toBeNull();
		expect(await resolveLink(operation, link('/news', '  '))).toBeNull();
		expect(await resolveLink(operation, null)).toBeNull();
	});

	it('is read from a row that keeps it in a group, and from a row of label and address', async () => {
		const rows = [{ link: link('/news') }, { label: 'Bluesky', url: 'https://bsky.app/' }, {}];
		expect(await resolveLinks(operation, rows)).toEqual([
			{ label: 'Read', url: '/news', external: false },
			{ label: 'Bluesky', url: 'https://bsky.app/', external: true },
		]);
	});
});
