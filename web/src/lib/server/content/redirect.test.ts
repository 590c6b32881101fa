import { isHttpError, isRedirect } from '@sveltejs/kit';
import { afterEach, expect, it } from 'vitest';
import { startAnswering, type Question } from '#lib/testing/content-reader.ts';
import { readGuide } from './guides.ts';
import { readPage } from './pages.ts';

let api: Awaited<ReturnType<typeof startAnswering>> | undefined;
afterEach(() => api?.stop());

/** A site with redirects, from old paths to new ones, and documents at the paths in `published`. */
async function start(
	redirects: Record<string, string>,
	published: Record<string, 'en' | 'fa-AF'> = {},
) {
	const answer = ({ language, variables }: Question) => {
		const from = String(variables['from']);
		const to = redirects[from];
		const document = published[from] === language ? { id: '1' } : null;
		return {
			...{ page: null, guide: null, document },
			redirect: to ? { to, permanent: !to.includes('detour') } : null,
		};
	};
	api = await startAnswering(answer);
	return api.readerOf('fa-AF');
}

/** Where a request ends: the status, and the address that it is sent to. */
async function end(request: Promise<unknown>): Promise<[number, string?]> {
	try {
		await request;
		return [200];
	} catch (thrown) {
		if (isRedirect(thrown)) return [thrown.status, thrown.location];
		if (isHttpError(thrown)) return [thrown.status];
		throw thrown;
	}
}

it.each([
	['in the reader’s language', 'fa-AF'],
	['in English', 'en'],
] as const)('sends on to a document that is published %s', async (_name, language) => {
	const reader = await start({ '/guides/old': '/guides/new' }, { '/guides/new': language });
	expect(await end(readGuide(reader, 'old'))).toEqual([301, '/fa/guides/new']);
});

it.each([
	'/guides/new',
	'/programs/u4u',
	'/news/gone',
	'/about/press',
	'/guides/%zz',
	'/programs/a/b',
])(
	'answers 404, without a word of the new address, when nothing is published at it: %s',
	async (to) => {
		const reader = await start({ '/old': to });
		expect(await end(readPage(reader, 'old'))).toEqual([404]);
		expect(api?.asked.at(-1)?.variables['from']).toBe(to);
	},
);

it('sends on where there is something whatever is published', async () => {
	for (const [to, location] of [
		...[['/', '/fa'] as const, ['/guides/', '/fa/guides/'] as const],
		...['/news?program=u4u', '/take-action#write'].map((path) => [path, `/fa${path}`] as const),
		['/media/form.webp', '/media/form.webp'] as const,
	]) {
		const reader = await start({ '/old': to });
		expect(await end(readPage(reader, 'old'))).toEqual([301, location]);
		api?.stop();
	}
});

it('sends on to another site', async () => {
	const reader = await start({ '/old': 'https://example.org/detour' });
	expect(await end(readPage(reader, 'old'))).toEqual([302, 'https://example.org/detour']);
});

it('goes along a row of redirects at once, for good only if each is', async () => {
	const row = { '/a': '/b', '/b': '/detour', '/detour': '/c' };
	const reader = await start(row, { '/c': 'en' });
	expect(await end(readPage(reader, 'a'))).toEqual([302, '/fa/c']);
});

it('ends redirects that lead back to each other with 404', async () => {
	const reader = await start({ '/a': '/b', '/b': '/a' });
	expect(await end(readPage(reader, 'a'))).toEqual([404]);
});
