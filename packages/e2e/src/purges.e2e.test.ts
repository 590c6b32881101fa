import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fieldsOf, unique } from './changes.ts';
import type { Purge } from './far-cdn.ts';
import type { Rest } from './rest.ts';
import { promised, readPage, timeUntil, warm } from './site.ts';
import { asPublisher } from './staff.ts';

const { farCdn, site } = inject('stack');

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});
afterAll(() => rest.removeCreated());

const purges = async () => (await (await fetch(farCdn)).json()) as Purge[];

test('a CDN forgets within a second what was published or withdrawn, and then gets what is true', async () => {
	const { name: title, slug } = unique();
	const path = `/news/${slug}`;
	await warm(['/news']);
	let id = 0;
	for (const kind of ['published', 'withdrawn'] as const) {
		const { headers } = await fetch(site + path);
		const keys = headers
			.get('surrogate-key')
			?.split(' ')
			.filter((key) => key !== 'site');
		const since = performance.now();
		const seen = (await purges()).length;
		if (kind === 'withdrawn') await rest.unpublish('news', id, 'en');
		else id = await rest.create('news', 'en', fieldsOf.news({ title, slug }));
		const isPurged = ({ tags }: Purge) =>
			tags.includes(`news:${id}`) && tags.some((tag) => keys?.includes(tag));
		const time = await timeUntil(
			async () => (await purges()).slice(seen),
			(newer) => newer.some(isPurged),
			since,
		);
		for (const one of [path, '/news']) await getsWhatIsTrue(kind, one, { title, since });
		expect(time).toBeLessThan(promised() * 1.5);
	}
	expect((await purges()).every((purge) => purge.path === '/service/site/purge')).toBe(true);
});

/** Asks as the CDN does that was just told to forget the page. */
async function getsWhatIsTrue(
	kind: 'published' | 'withdrawn',
	path: string,
	{ title, since }: { title: string; since: number },
): Promise<void> {
	const answer = await fetch(site + path);
	const isShown = (await answer.text()).includes(title);
	// An article that is new may be missing for one answer, which nobody may keep.
	if (kind === 'published' && !isShown) {
		expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
		const isNow = ({ html }: { html: string }) => html.includes(title);
		expect(await timeUntil(() => readPage(path), isNow, since)).toBeLessThan(promised() * 1.5);
	} else expect([kind, path, isShown]).toEqual([kind, path, kind === 'published']);
}
