import { describe, expect, it } from 'vitest';

import { keyTag } from '../changes/tags.ts';
import { richTextWithLink } from './testing/content.ts';
import { closeCircle } from './testing/closeCircle.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

async function ask(query: string, locale = 'en') {
	const answer = await scene.api.query(query, { locale });
	expect(answer.errors).toEqual([]);
	return answer;
}

describe('a link', () => {
	it('leads to a document that is published in the language or in English, else it is left out', async () => {
		const english = await scene.content.publish('guides', { slug: 'english' });
		const dari = await scene.content.draft('guides', { slug: 'dari' });
		await scene.content.publishIn('guides', dari.id, 'fa-AF', {
			title: 'راهنما',
			summary: 'خلاصه',
			body: richTextWithLink('guides', english.id),
		});
		const internal = (label: string, value: number) => ({
			link: { type: 'internal', label, reference: { relationTo: 'guides', value } },
		});
		const main = [
			internal('English', english.id),
			internal('Dari', dari.id),
			{ link: { type: 'external', label: 'News', url: '/news' } },
			{ link: { type: 'external', label: 'Congress', url: 'https://www.congress.gov/' } },
		];
		await scene.content.publishGlobal('navigation', { main, footer: [] });
		await scene.content.publishGlobal('navigation', { main, footer: [] }, 'fa-AF');
		const query = '{ navigation { main { label url external } } }';
		const others = [
			{ label: 'News', url: '/news', external: false },
			{ label: 'Congress', url: 'https://www.congress.gov/', external: true },
		];
		const inEnglish = await ask(query);
		expect(inEnglish.data?.['navigation']).toEqual({
			main: [{ label: 'English', url: '/guides/english', external: false }, ...others],
		});
		expect(inEnglish.tags).toEqual(
			[`guides:${english.id}`, `guides:${dari.id}`, 'navigation'].sort(),
		);
		expect((await ask(query, 'fa-AF')).data?.['navigation']).toEqual({
			main: [
				{ label: 'English', url: '/guides/english', external: false },
				{ label: 'Dari', url: '/guides/dari', external: false },
				...others,
			],
		});
	});

	it('inside rich text carries the language’s prefix, and is words alone when it leads nowhere', async () => {
		const target = await scene.content.publish('programs', { code: 'TARGET' });
		const hidden = await scene.content.draft('programs', { code: 'SECRET' });
		const item = await scene.content.publish('news', {
			slug: 'linked',
			body: richTextWithLink('programs', target.id),
		});
		await scene.content.publishIn('news', item.id, 'fa-AF', {
			title: 'خبر',
			summary: 'خلاصه',
			body: richTextWithLink('programs', target.id),
		});
		const lost = await scene.content.publish('news', {
			slug: 'lost',
			body: richTextWithLink('programs', hidden.id),
		});
		const body = async (slug: string, locale: string) =>
			(await ask(`{ newsItem(slug: "${slug}") { body { html text json } } }`, locale)).data?.[
				'newsItem'
			] as {
				body: { html: string; text: string; json: unknown };
			};
		expect((await body('linked', 'en')).body.html).toContain('href="/programs/target"');
		expect((await body('linked', 'fa-AF')).body.html).toContain('href="/fa/programs/target"');
		expect((await body('linked', 'en')).body).toMatchObject({
			text: 'there',
			json: { root: { type: 'root' } },
		});
		expect((await body('lost', 'en')).body.html).toBe('<p>there</p>');

		const { tags } = await ask('{ newsItem(slug: "lost") { body { html } } }');
		expect(tags).toEqual(
			[`news:${lost.id}`, keyTag('news', 'lost'), `programs:${hidden.id}`].sort(),
		);
	});
});

describe('an alert', () => {
	const hour = 3_600_000;
	const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

	it('is shown while it lasts, where it belongs, in its languages; the answer ends with it', async () => {
		const { id: program } = await scene.content.publish('programs', { code: 'ALERTED' });
		const now = await scene.content.publish('alerts', {
			message: 'now',
			level: 'warning',
			from: at(-1),
			until: at(2),
		});
		await scene.content.publish('alerts', { message: 'over', from: at(-3), until: at(-2) });
		await scene.content.publish('alerts', { message: 'later', from: at(1), until: at(5) });
		await scene.content.publish('alerts', {
			message: 'Spanish',
			languages: ['es'],
			until: at(0.5),
		});
		const urgent = await scene.content.publish('alerts', { message: 'urgent', level: 'urgent' });
		const own = await scene.content.publish('alerts', {
			message: 'program',
			scope: 'programs',
			programs: [program],
			until: at(0.25),
		});
		const site = await ask('{ alerts { message level programs { code } } }');
		expect(site.data?.['alerts']).toEqual([
			{ message: 'urgent', level: 'URGENT', programs: [] },
			{ message: 'now', level: 'WARNING', programs: [] },
		]);
		const shown = [`alerts:${now.id}`, `alerts:${urgent.id}`];
		expect(site.tags).toEqual([...shown, 'alerts@programs:none'].sort());
		// When `later` begins: Spanish ones do not concern an answer in English.
		expect(expiryOf(site)).toBeCloseTo(Date.now() + hour, -4);

		const ofProgram = await ask('{ alerts(program: "alerted") { message programs { code } } }');
		expect(ofProgram.data?.['alerts']).toMatchObject([
			{ message: 'urgent' },
			{ message: 'now' },
			{ message: 'program', programs: [{ code: 'ALERTED' }] },
		]);
		expect(ofProgram.tags).toEqual(
			[
				...[...shown, `alerts:${own.id}`, `alerts@programs:${program}`, 'alerts@programs:none'],
				...[keyTag('programs', 'ALERTED'), `programs:${program}`],
			].sort(),
		);
		expect(expiryOf(ofProgram)).toBeCloseTo(Date.now() + hour / 4, -4);
	});

	it('without an end makes no answer expire', async () => {
		const answer = await ask('{ news { totalCount } }');
		expect(answer.headers.has('Content-Expires')).toBe(false);
	});

	function expiryOf({ headers }: { headers: Headers }): number {
		return Date.parse(headers.get('Content-Expires') ?? '');
	}
});

describe('a redirect', () => {
	it('is found by its old address, and its absence is known by it', async () => {
		await scene.content.publish('redirects', { from: '/old', to: '/news' });
		const found = await ask('{ redirect(path: "/old/") { from to permanent } }', 'es');
		expect(found.data?.['redirect']).toEqual({ from: '/old', to: '/news', permanent: true });
		const missing = await ask('{ redirect(path: "/nowhere") { to } }');
		expect(missing.data?.['redirect']).toBeNull();
		expect(missing.tags).toEqual([keyTag('redirects', '/nowhere')]);
		expect(missing.headers.get('Content-Position')).toMatch(/^\d+$/);
	});

	const targetOf = async (from: string, locale = 'en') => {
		const { data } = await ask(`{ redirect(path: "${from}") { to } }`, locale);
		return (data?.['redirect'] as { to: string } | null)?.to ?? null;
	};

	it('is told while something is published where it leads, in the language or in English', async () => {
		const guide = await scene.content.draft('guides', { slug: 'moved' });
		await scene.content.publish('redirects', { from: '/guides/before', to: '/guides/moved' });
		await scene.content.publish('redirects', { from: '/before-that', to: '/guides/before?a=b' });
		const olds = ['/guides/before', '/before-that'];
		for (const old of olds) expect(await targetOf(old), old).toBeNull();

		const texts = { title: 'راهنما', summary: 'خلاصه', body: richTextWithLink('guides', guide.id) };
		await scene.content.publishIn('guides', guide.id, 'fa-AF', texts);
		for (const old of olds) expect(await targetOf(old), old).toBeNull();
		expect(await targetOf('/guides/before', 'fa-AF')).toBe('/guides/moved');
		expect(await targetOf('/before-that', 'fa-AF')).toBe('/guides/before?a=b');

		await scene.content.publishIn('guides', guide.id, 'en');
		expect(await targetOf('/guides/before', 'ps')).toBe('/guides/moved');
		await scene.content.trash('guides', guide.id);
		for (const old of olds) expect(await targetOf(old, 'fa-AF'), old).toBeNull();
	});

	it('leads to lists, files and other sites at any time, and past a fragment that names nothing', async () => {
		await scene.content.publish('programs', { code: 'THERE' });
		const targets = {
			'/': '/',
			'/take-action': '/take-action',
			'/media/letter.pdf': '/media/letter.pdf',
			'https://example.org/#there': 'https://example.org/#there',
			'/programs/there#status': '/programs/there#status',
			'/programs/there#development-123456': '/programs/there',
			'/take-action#never': '/take-action',
			'/programs/nowhere#development-123456': null,
			'/round': null,
		};
		for (const [n, [to, expected]] of Object.entries(targets).entries()) {
			await scene.content.publish('redirects', { from: `/to-${n}`, to });
			expect(await targetOf(`/to-${n}`), to).toBe(expected);
		}
		await closeCircle(scene.payload, { from: '/round', to: '/to-8' });
		expect(await targetOf('/round')).toBeNull();
	});
});
