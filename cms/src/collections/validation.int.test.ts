import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, richText } from '../testing/documents.ts';

let tested: TestPayload;
let payload: Payload;

beforeAll(async () => {
	tested = await createTestPayload();
	({ payload } = tested);
});
afterAll(() => tested.destroy());

const source = { title: 'Federal Register', url: 'https://www.federalregister.gov/' };

test.each([
	['pages', { path: 'news' }, 'path', /belong to another part/],
	['pages', { path: 'fa/about' }, 'path', /belong to another part/],
	['pages', { path: 'About Us' }, 'path', /small Latin letters/],
	[
		'pages',
		{ layout: [{ blockType: 'hero', heading: 'H', links: [{ link: { type: 'external' } }] }] },
		'layout.0.links.0.link.label',
		/what the link says/,
	],
	['developments', { source: { ...source, url: 'ftp://x.org' } }, 'source.url', /https:\/\//],
	['developments', { source: { title: 'T' } }, 'source.url', /nothing is published without/],
	['developments', { programs: [] }, 'programs', /required/i],
	['guides', { verifiedOn: '2025-05-01' }, 'verifiedBy', /who checked/],
	[
		'guides',
		{ verifiedOn: '2025-05-01', verifiedBy: 'A', reviewBy: '2025-04-30' },
		'reviewBy',
		/cannot be before/,
	],
	[
		'actions',
		{ link: { type: 'external', label: 'Call', url: 'javascript:alert(1)' } },
		'link.url',
		/https:\/\//,
	],
	['actions', { link: { type: 'internal', label: 'Call' } }, 'link.reference', /Choose the doc/],
	[
		'alerts',
		{ from: '2025-05-02T10:00:00.000Z', until: '2025-05-01T10:00:00.000Z' },
		'until',
		/after the start/,
	],
	['alerts', { scope: 'programs' }, 'programs', /Choose the programs/],
	['redirects', { from: 'no-slash' }, 'from', /slash in front/],
	['redirects', { from: '/es/old' }, 'from', /Leave the language out/],
	['redirects', { from: '/same', to: '/same' }, 'to', /are the same/],
	['redirects', { to: 'http://example.org' }, 'to', /Use https/],
])('%s with %j is not published: %s', async (collection, data, path, message) => {
	const { errors } = await refusal(createDocument(payload, collection, data));
	expect(errors).toContainEqual(
		expect.objectContaining({ path, message: expect.stringMatching(message) }),
	);
});

test('text cannot link to a program of the browser', async () => {
	const { root } = richText('Read this.');
	const [paragraph] = root.children;
	const link = {
		type: 'link',
		version: 3,
		fields: { linkType: 'custom', url: 'javascript:alert(1)' },
		children: paragraph?.children,
	};
	const body = { root: { ...root, children: [{ ...paragraph, children: [link] }] } };
	const { errors } = await refusal(createDocument(payload, 'guides', { body }));
	expect(errors).toContainEqual(
		expect.objectContaining({ path: 'body', message: expect.stringMatching(/link/) }),
	);
});

test('a draft may be as unfinished as it is', async () => {
	const draft = await payload.create({
		collection: 'developments',
		draft: true,
		data: { title: 'Something happened' } as never,
	});
	expect(draft).toMatchObject({ title: 'Something happened', _status: 'draft' });
});

async function refusal(attempt: Promise<unknown>): Promise<{ errors: unknown[] }> {
	const error: unknown = await attempt.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	return (error as { data?: { errors: unknown[] } } | undefined)?.data ?? { errors: [] };
}
