import { beforeAll, describe, expect, test } from 'vitest';
import {
	drafts,
	hides,
	isGone,
	leadsTo,
	pixel,
	sceneIn,
	shows,
	unique,
	type Change,
	type Scene,
} from './changes.ts';
import { isLanguageCode } from '@lts/locales';
import type { Data, Rest } from './rest.ts';
import { promised, readPage, timeUntil, untilHeard, warm } from './site.ts';
import { asPublisher } from './staff.ts';

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});

/** What can happen to the content, each in one language, and what readers then see. */
const changes: Record<string, (scene: Scene) => Promise<Change>> = {
	async 'a news item that is published'({ rest, language, path }) {
		const { name, slug } = unique();
		const data = drafts.news({ title: name, slug, _status: 'draft' });
		const id = await rest.create('news', language, data);
		return {
			make: () => rest.publish('news', id, language),
			effects: [
				shows(path(`/news/${slug}`), name),
				shows(path('/news'), name),
				shows(path('/'), name),
				shows('/sitemap.xml', slug),
			],
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a news item that is edited'({ rest, language, path }) {
		const [old, { name }] = [unique(), unique()];
		const data = drafts.news({ title: old.name, slug: old.slug });
		const id = await rest.create('news', language, data);
		return {
			make: () => rest.publish('news', id, language, { title: name }),
			effects: [
				shows(path(`/news/${old.slug}`), name),
				hides(path(`/news/${old.slug}`), old.name),
				shows(path('/news'), name),
				shows(path('/'), name),
			],
			unconcerned: ['/guides', '/take-action', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a news item that is unpublished'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('news', language, drafts.news({ title: name, slug }));
		return {
			make: () => rest.unpublish('news', id, language),
			effects: [isGone(path(`/news/${slug}`)), hides(path('/news'), name), hides(path('/'), name)],
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a guide that is moved to the trash'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('guides', language, drafts.guide({ title: name, slug }));
		return {
			make: () => rest.moveToTrash('guides', id),
			effects: [isGone(path(`/guides/${slug}`)), hides(path('/guides'), name)],
			unconcerned: ['/news', '/take-action', '/guides/work-permits'].map(path),
		};
	},
	async 'a page that is deleted'({ rest, language, path }) {
		const { name, slug } = unique();
		const data = { title: name, path: `campaign/${slug}`, layout: [] };
		const id = await rest.create('pages', language, data);
		return {
			make: () => rest.remove('pages', id),
			effects: [isGone(path(`/campaign/${slug}`))],
			unconcerned: ['/', '/about', '/news'].map(path),
		};
	},
	async 'a program that others name'({ rest, language, path }) {
		const { name } = unique();
		const { id, before } = await readProgram(rest, 'CBP-ONE', language);
		return {
			make: () => rest.publish('programs', id, language, { name: `${before} ${name}` }),
			effects: [
				shows(path('/programs/cbp-one'), name),
				shows(path('/programs'), name),
				shows(path('/'), name),
				shows(path('/news'), name),
				shows(path('/news/fast-track-removal-stays-blocked'), name),
				shows(path('/guides/work-permits'), name),
			],
			unconcerned: ['/programs/frp', '/news/families-can-stay-for-now', '/about'].map(path),
		};
	},
	async 'an event on a timeline'({ rest, language, path }) {
		const [old, { name }] = [unique(), unique()];
		const { id: program } = await readProgram(rest, 'OAW', language);
		const data = drafts.development({ title: old.name, programs: [program] });
		const id = await rest.create('developments', language, data);
		return {
			make: () => rest.publish('developments', id, language, { title: name }),
			effects: [
				shows(path('/programs/oaw'), name),
				hides(path('/programs/oaw'), old.name),
				shows(path('/'), name),
			],
			unconcerned: ['/programs/u4u', '/programs', '/news'].map(path),
		};
	},
	async 'an event that touches another program too'({ rest, language, path }) {
		const { name } = unique();
		const { id: oaw } = await readProgram(rest, 'OAW', language);
		const { id: chnv } = await readProgram(rest, 'CHNV', language);
		const data = drafts.development({ title: name, programs: [oaw] });
		const id = await rest.create('developments', language, data);
		return {
			make: () => rest.publish('developments', id, language, { programs: [chnv] }),
			effects: [shows(path('/programs/chnv'), name), hides(path('/programs/oaw'), name)],
			unconcerned: ['/programs/u4u', '/programs', '/news'].map(path),
		};
	},
	async 'an action that was won'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('actions', language, drafts.action({ title: name, slug }));
		return {
			make: () => rest.publish('actions', id, language, { state: 'won' }),
			effects: [
				hides(path('/'), name),
				{
					path: path('/take-action'),
					description: 'shows it below those that are open',
					isThere: ({ html }) => html.indexOf(name) > html.indexOf('class="past'),
				},
			],
			unconcerned: ['/news', '/programs', '/guides'].map(path),
		};
	},
	async 'the menu'({ rest, language, path }) {
		const { name } = unique();
		const { main } = (await rest.read('/globals/navigation', language)) as { main: Data[] };
		const [first, ...others] = main as { link: Data }[];
		const changed = [{ ...first, link: { ...first?.link, label: name } }, ...others];
		return {
			make: () => rest.publishGlobal('navigation', language, { main: changed }),
			effects: ['/', '/news', '/programs/u4u', '/nowhere'].map((at) =>
				at === '/nowhere'
					? { ...shows(path(at), name), isThere: ({ html }) => html.includes(name) }
					: shows(path(at), name),
			),
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'the site settings'({ rest, language, path }) {
		const { name } = unique();
		const { legalNotice } = await rest.read('/globals/site-settings', language);
		const changed = { legalNotice: `${String(legalNotice)} ${name}` };
		return {
			make: () => rest.publishGlobal('site-settings', language, changed),
			effects: ['/', '/guides/work-permits', '/take-action'].map((at) => shows(path(at), name)),
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'a guide that a program named before it was published'({ rest, language, path }) {
		const { name, slug } = unique();
		const guide = drafts.guide({ title: name, slug, _status: 'draft' });
		const id = await rest.create('guides', language, guide);
		const { id: program, guides } = await readProgram(rest, 'OAW', language);
		await rest.publish('programs', program, language, { guides: [...guides, id] });
		return {
			make: () => rest.publish('guides', id, language),
			effects: [shows(path('/programs/oaw'), name), shows(path(`/guides/${slug}`), name)],
			unconcerned: ['/programs/u4u', '/news', '/take-action'].map(path),
		};
	},
	async 'a page that an action linked to before it was published'({ rest, language, path }) {
		const [{ name, slug }, target] = [unique(), unique()];
		const page = { title: target.name, path: target.slug, layout: [], _status: 'draft' };
		const id = await rest.create('pages', language, page);
		const link = {
			type: 'internal',
			label: 'Read on',
			reference: { relationTo: 'pages', value: id },
		};
		await rest.create('actions', language, drafts.action({ title: name, slug, link }));
		return {
			make: () => rest.publish('pages', id, language),
			effects: [
				shows(path(`/${target.slug}`), target.name),
				shows(path('/take-action'), `href="${path(`/${target.slug}`)}"`),
			],
			unconcerned: ['/programs/u4u', '/news', '/guides'].map(path),
		};
	},
	async 'the text instead of an image'({ rest, language, path }) {
		const [old, { name }] = [unique(), unique()];
		const image = await rest.upload(language, pixel(old.slug), { alt: old.name });
		const data = drafts.news({ title: old.name, slug: old.slug, image });
		await rest.create('news', language, data);
		const query = { locale: language };
		return {
			make: () => rest.send('PATCH', `/media/${image}`, { body: { alt: name }, query }),
			effects: [shows(path(`/news/${old.slug}`), `alt="${name}"`)],
			unconcerned: ['/news', '/', '/news/families-can-stay-for-now'].map(path),
		};
	},
	async 'an alert for everybody'({ rest, language, path }) {
		const { name } = unique();
		return {
			make: () => rest.create('alerts', language, { message: name, level: 'urgent', scope: 'site' }),
			effects: ['/', '/news', '/programs/u4u', '/about'].map((at) => shows(path(at), name)),
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'an alert for one program'({ rest, language, path }) {
		const { name } = unique();
		const { id: program } = await readProgram(rest, 'U4U', language);
		const alert = { message: name, level: 'warning', scope: 'programs', programs: [program] };
		return {
			make: () => rest.create('alerts', language, alert),
			effects: [shows(path('/programs/u4u'), name)],
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'a news item with a new address'({ rest, language, path }) {
		const [{ name, slug: before }, { slug: after }] = [unique(), unique()];
		const data = drafts.news({ title: name, slug: before });
		const id = await rest.create('news', language, data);
		return {
			make: () => rest.publish('news', id, language, { slug: after }),
			effects: [
				leadsTo(path(`/news/${before}`), path(`/news/${after}`)),
				shows(path(`/news/${after}`), name),
				shows(path('/news'), `href="${path(`/news/${after}`)}"`),
			],
			unconcerned: ['/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a redirect that somebody sets up'({ rest, path }) {
		const { slug } = unique();
		const redirect = { from: `/${slug}`, to: '/guides', permanent: true };
		return {
			make: () => rest.send('POST', '/redirects', { body: redirect }),
			effects: [leadsTo(path(`/${slug}`), path('/guides'))],
			unconcerned: ['/', '/guides', '/about'].map(path),
		};
	},
};

/** Old content shows up again for nobody. */
const looksBack = 5;

describe.each(['en', 'fa-AF'].filter(isLanguageCode))('in %s', (language) => {
	test.for(Object.entries(changes))('%s is seen within a second', async ([, prepare]) => {
		const { make, effects, unconcerned } = await prepare(sceneIn(rest, language));
		await untilHeard(rest);
		await warm([...effects.map(({ path }) => path), ...unconcerned]);
		for (const { path, description, isThere } of effects) {
			const before = await readPage(path);
			expect(isThere(before), `${path} ${description} before the change`).toBe(false);
		}
		const etags = await Promise.all(unconcerned.map(async (path) => (await readPage(path)).etag));

		await make();
		const since = performance.now();
		const times = await Promise.all(
			effects.map(async ({ path, description, isThere }) => {
				const time = await timeUntil(() => readPage(path), isThere, since).catch(
					(error: unknown) => {
						throw new Error(`${path} never ${description}.`, { cause: error });
					},
				);
				return { path, description, time };
			}),
		);
		expect(times.filter(({ time }) => time > promised)).toEqual([]);

		for (let n = 0; n < looksBack; n += 1) {
			for (const { path, description, isThere } of effects) {
				expect(isThere(await readPage(path)), `${path} ${description} still`).toBe(true);
			}
		}
		await untilHeard(rest);
		for (const [n, path] of unconcerned.entries()) {
			const { source, etag } = await readPage(path);
			expect({ path, source, etag }).toEqual({ path, source: 'hit', etag: etags[n] });
		}
	});
});

async function readProgram(rest: Rest, code: string, language: Scene['language']) {
	const id = await rest.find('programs', 'code', code);
	const { name, guides } = await rest.read(`/programs/${id}`, language);
	return { id, before: String(name), guides: guides as number[] };
}
