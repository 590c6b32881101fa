import { describe, expect, it } from 'vitest';

import { keyTag } from '../changes/tags.ts';
import { closeCircle } from './testing/closeCircle.ts';
import { useContentApi } from './testing/useContentApi.ts';

let development: number;
let news: number;

const scene = useContentApi({
	async before({ content, payload }) {
		const program = await content.publish('programs', { code: 'CBP-ONE' });
		({ id: development } = await content.publish('developments', { programs: [program.id] }));
		({ id: news } = await content.publish('news', { slug: 'a-day' }));
		await content.publish('guides', { slug: 'help' });
		await content.publish('actions', { slug: 'write' });
		await content.publish('pages', { path: 'home' });
		await content.publish('pages', { path: 'about/press' });
		await content.draft('guides', { slug: 'secret' });
		for (const [from, to] of [
			['/old', '/older'],
			['/older', '/guides/help'],
			['/acts', '/take-action#write'],
			['/round', '/about-round'],
			['/away', 'https://www.uscis.gov/'],
			['/hidden', '/guides/secret'],
		]) {
			await content.publish('redirects', { from, to });
		}
		await closeCircle(payload, { from: '/about-round', to: '/round' });
	},
});

const query = 'query($path: String!) { content(path: $path) { __typename path url } }';

async function at(path: string, locale = 'en') {
	const answer = await scene.api.query(query, { locale, variables: { path } });
	expect(answer.errors).toEqual([]);
	return answer.data?.['content'];
}

describe('content', () => {
	it.each([
		['/', 'Page', '/'],
		['/about/press', 'Page', '/about/press'],
		['/programs/cbp-one', 'Program', '/programs/cbp-one'],
		['/programs/CBP-ONE', 'Program', '/programs/cbp-one'],
		['/news/a-day', 'NewsItem', '/news/a-day'],
		['/guides/help', 'Guide', '/guides/help'],
		['/take-action#write', 'Action', '/take-action#write'],
	])('is found at %s, with a slash at the end too', async (path, type, canonical) => {
		const found = { __typename: type, path: canonical, url: `http://localhost:3000${canonical}` };
		expect(await at(path)).toEqual(found);
		// Two slashes would be another host.
		if (path === '/') return;
		const [before, fragment] = path.split('#');
		expect(await at([`${before}/`, fragment].filter(Boolean).join('#'))).toEqual(found);
	});

	it('is found at the path of every document that a list names', async () => {
		const { data } = await scene.api.query(`{
			programs { items { path } } developments { items { path } } news { items { path } }
			guides { items { path } } actions { items { path } }
		}`);
		const lists = Object.values(data ?? {}) as { items: { path: string }[] }[];
		const paths = lists.flatMap(({ items }) => items.map(({ path }) => path));
		expect(paths).toContain(`/programs/cbp-one#development-${development}`);
		for (const path of paths) expect(await at(path)).toMatchObject({ path });
	});

	it('at a path that was given up is what the redirects lead to, with its own path', async () => {
		expect(await at('/old')).toMatchObject({ __typename: 'Guide', path: '/guides/help' });
		expect(await at('/acts/')).toMatchObject({ __typename: 'Action', path: '/take-action#write' });
		for (const path of ['/round', '/away', '/hidden']) expect(await at(path)).toBeNull();
	});

	it('is null where the site shows no document, and depends on what was looked for', async () => {
		for (const path of ['/home', '/programs', '/take-action', '/news/a/b', '/guides/secret']) {
			expect(await at(path), path).toBeNull();
		}
		const { tags } = await scene.api.query(query, { variables: { path: '/guides/later' } });
		expect(tags).toEqual([keyTag('guides', 'later'), keyTag('redirects', '/guides/later')].sort());
		const { tags: chain } = await scene.api.query(query, { variables: { path: '/hidden' } });
		expect(chain).toEqual(expect.arrayContaining([keyTag('guides', 'secret')]));
	});

	it('is read in the language of the request, whose prefix the path may have', async () => {
		expect(await at('/news/a-day', 'es')).toBeNull();
		await scene.content.publishIn('news', news, 'es', { title: 'Un día', summary: 'S' });
		const found = {
			__typename: 'NewsItem',
			path: '/news/a-day',
			url: 'http://localhost:3000/es/news/a-day',
		};
		expect(await at('/news/a-day', 'es')).toEqual(found);
		expect(await at('/es/news/a-day/', 'es')).toEqual(found);
	});

	it.each([
		['https://example.org/guides/help', /whole address/],
		['//example.org/guides/help', /whole address/],
		['/guides/help?utm_source=x', /query string/],
		['guides/help', /start with a slash/],
		['', /start with a slash/],
		['/100%', /Write it as %25/],
		['/es/guides/help', /Ask with locale=es/],
		[`/${'x'.repeat(301)}`, /No path of the site/],
	])('refuses %s and says what to send', async (path, message) => {
		const { data, errors } = await scene.api.query(query, { variables: { path } });
		expect(data).toEqual({ content: null });
		expect(errors).toMatchObject([
			{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
		]);
	});

	it('shows the fields of its own type', async () => {
		const { data, errors } = await scene.api.query(
			'{ content(path: "/guides/help") { ... on Guide { title body { text } } ... on Program { code } } }',
		);
		expect(errors).toEqual([]);
		expect(data).toMatchObject({ content: { body: { text: 'First, breathe.' } } });
	});
});
