import { setTimeout as wait } from 'node:timers/promises';
import {
	createProgram,
	fieldsOf,
	hides,
	isGone,
	leadsTo,
	pdf,
	pixel,
	shows,
	unique,
	type Change,
	type Scene,
} from './changes.ts';
import type { Data } from './rest.ts';

/** What can happen to the content, each in one language, and what readers then see. */
export const kindsOfChange: Record<string, (scene: Scene) => Promise<Change>> = {
	async 'a news item that is published'({ rest, language, path }) {
		const { name, slug } = unique();
		const data = fieldsOf.news({ title: name, slug, _status: 'draft' });
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
		const data = fieldsOf.news({ title: old.name, slug: old.slug });
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
		const id = await rest.create('news', language, fieldsOf.news({ title: name, slug }));
		return {
			make: () => rest.unpublish('news', id, language),
			isRemoval: true,
			effects: [isGone(path(`/news/${slug}`)), hides(path('/news'), name), hides(path('/'), name)],
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a guide that is moved to the trash'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('guides', language, fieldsOf.guide({ title: name, slug }));
		return {
			make: () => rest.moveToTrash('guides', id),
			isRemoval: true,
			effects: [isGone(path(`/guides/${slug}`)), hides(path('/guides'), name)],
			unconcerned: ['/news', '/take-action', '/guides/work-permits'].map(path),
		};
	},
	async 'a guide that is taken out of the trash'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('guides', language, fieldsOf.guide({ title: name, slug }));
		await rest.moveToTrash('guides', id);
		return {
			make: () => rest.restore('guides', id, language),
			effects: [shows(path(`/guides/${slug}`), name), shows(path('/guides'), name)],
			unconcerned: ['/news', '/take-action', '/guides/work-permits'].map(path),
		};
	},
	async 'several news items that are unpublished at once'({ rest, language, path }) {
		const items = [unique(), unique(), unique()];
		const ids: number[] = [];
		for (const { name, slug } of items) {
			ids.push(await rest.create('news', language, fieldsOf.news({ title: name, slug })));
		}
		return {
			make: () => rest.unpublishMany('news', ids, language),
			isRemoval: true,
			effects: items.flatMap(({ name, slug }) => [
				isGone(path(`/news/${slug}`)),
				hides(path('/news'), name),
				hides(path('/'), name),
			]),
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a page that is deleted'({ rest, language, path }) {
		const { name, slug } = unique();
		const data = { title: name, path: `campaign/${slug}`, layout: [] };
		const id = await rest.create('pages', language, data);
		return {
			make: () => rest.remove('pages', id),
			isRemoval: true,
			effects: [isGone(path(`/campaign/${slug}`))],
			unconcerned: ['/', '/about', '/news'].map(path),
		};
	},
	async 'a new name of a program, wherever it is named'({ rest, language, path }) {
		const [old, { name, slug }] = [unique(), unique()];
		const id = await createProgram({ rest, language }, old);
		const programs = [id];
		await rest.create('news', language, fieldsOf.news({ title: slug, slug, programs }));
		await rest.create('guides', language, fieldsOf.guide({ title: slug, slug, programs }));
		return {
			make: () => rest.publish('programs', id, language, { name }),
			effects: [
				...[`/programs/${old.slug}`, '/programs', '/', '/news', `/news/${slug}`],
				`/guides/${slug}`,
			].map((at) => shows(path(at), name)),
			unconcerned: ['/programs/frp', '/guides', '/news/families-can-stay-for-now'].map(path),
		};
	},
	async 'a new title of an event on a timeline'({ rest, language, path }) {
		const [old, { name, slug }] = [unique(), unique()];
		const programs = [await createProgram({ rest, language }, old)];
		const data = fieldsOf.development({ title: slug, programs });
		const id = await rest.create('developments', language, data);
		return {
			make: () => rest.publish('developments', id, language, { title: name }),
			effects: [
				shows(path(`/programs/${old.slug}`), name),
				hides(path(`/programs/${old.slug}`), slug),
				shows(path('/'), name),
			],
			unconcerned: ['/programs/u4u', '/programs', '/news'].map(path),
		};
	},
	async 'an event that moves to the timeline of another program'({ rest, language, path }) {
		const [from, to, { name }] = [unique(), unique(), unique()];
		const programs = [await createProgram({ rest, language }, from)];
		const other = await createProgram({ rest, language }, to);
		const data = fieldsOf.development({ title: name, programs });
		const id = await rest.create('developments', language, data);
		return {
			make: () => rest.publish('developments', id, language, { programs: [other] }),
			effects: [
				shows(path(`/programs/${to.slug}`), name),
				hides(path(`/programs/${from.slug}`), name),
			],
			unconcerned: ['/programs/u4u', '/programs', '/news'].map(path),
		};
	},
	async 'an action that was won'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('actions', language, fieldsOf.action({ title: name, slug }));
		return {
			make: () => rest.publish('actions', id, language, { state: 'won' }),
			effects: [
				hides(path('/'), name),
				{
					path: path('/take-action'),
					description: 'shows it below those that are open',
					isThere: ({ html }) => /class="past.*/s.exec(html)?.[0].includes(name) ?? false,
				},
			],
			unconcerned: ['/news', '/programs', '/guides'].map(path),
		};
	},
	async 'a new menu'({ rest, language, path }) {
		const { name } = unique();
		const { main } = (await rest.read('/globals/navigation', language)) as {
			main: { link: Data }[];
		};
		const changed = main.map(({ link }, n) => ({
			link: n === 0 ? { ...link, label: name } : link,
		}));
		return {
			make: () => rest.publishGlobal('navigation', language, { main: changed }),
			effects: [
				...['/', '/news', '/programs/u4u'].map((at) => shows(path(at), name)),
				{ ...shows(path('/nowhere'), name), isThere: ({ html }) => html.includes(name) },
			],
			unconcerned: ['/sitemap.xml'],
			undo: () => rest.publishGlobal('navigation', language, { main }),
		};
	},
	async 'new site settings'({ rest, language, path }) {
		const { name } = unique();
		const { legalNotice } = await rest.read('/globals/site-settings', language);
		return {
			make: () => rest.publishGlobal('site-settings', language, { legalNotice: name }),
			effects: ['/', '/guides/work-permits', '/take-action'].map((at) => shows(path(at), name)),
			unconcerned: ['/sitemap.xml'],
			undo: () => rest.publishGlobal('site-settings', language, { legalNotice }),
		};
	},
	async 'a guide that a program names, once it is published'({ rest, language, path }) {
		const [program, { name, slug }] = [unique(), unique()];
		const guide = fieldsOf.guide({ title: name, slug, _status: 'draft' });
		const id = await rest.create('guides', language, guide);
		await createProgram({ rest, language }, program, { guides: [id] });
		return {
			make: () => rest.publish('guides', id, language),
			effects: [
				shows(path(`/programs/${program.slug}`), name),
				shows(path(`/guides/${slug}`), name),
			],
			unconcerned: ['/programs/u4u', '/news', '/take-action'].map(path),
		};
	},
	async 'a page that an action links to, once it is published'({ rest, language, path }) {
		const [{ name, slug }, target] = [unique(), unique()];
		const page = { title: target.name, path: target.slug, layout: [], _status: 'draft' };
		const id = await rest.create('pages', language, page);
		const reference = { relationTo: 'pages', value: id };
		const link = { type: 'internal', label: 'Read on', reference };
		await rest.create('actions', language, fieldsOf.action({ title: name, slug, link }));
		return {
			make: () => rest.publish('pages', id, language),
			effects: [
				shows(path(`/${target.slug}`), target.name),
				shows(path('/take-action'), `href="${path(`/${target.slug}`)}"`),
			],
			unconcerned: ['/programs/u4u', '/news', '/guides'].map(path),
		};
	},
	async 'a new text instead of an image'({ rest, language, path }) {
		const [old, { name }] = [unique(), unique()];
		const image = await rest.upload(language, pixel(old.slug), { alt: old.name });
		await rest.create('news', language, fieldsOf.news({ title: old.name, slug: old.slug, image }));
		const query = { locale: language };
		return {
			make: () => rest.send('PATCH', `/media/${image}`, { body: { alt: name }, query }),
			effects: [shows(path(`/news/${old.slug}`), `alt="${name}"`)],
			unconcerned: ['/news', '/', '/news/families-can-stay-for-now'].map(path),
		};
	},
	async 'a newer version of a document to download'({ rest, language, path }) {
		const [{ name, slug }, newer] = [unique(), unique()];
		const file = await rest.upload(language, pdf(slug), { title: name, language: 'en' });
		const data = fieldsOf.guide({ title: slug, slug, documents: [file] });
		await rest.create('guides', language, data);
		return {
			make: () => rest.replaceFile(file, language, pdf(newer.slug)),
			effects: [
				shows(path(`/guides/${slug}`), `href="/media/${newer.slug}`),
				hides(path(`/guides/${slug}`), `href="/media/${slug}`),
			],
			unconcerned: ['/guides', '/', '/guides/work-permits'].map(path),
		};
	},
	async 'a document to download that is deleted'({ rest, language, path }) {
		const { name, slug } = unique();
		const file = await rest.upload(language, pdf(slug), { title: name, language: 'en' });
		const data = fieldsOf.news({ title: slug, slug, documents: [file] });
		await rest.create('news', language, data);
		return {
			make: () => rest.remove('media', file),
			isRemoval: true,
			effects: [hides(path(`/news/${slug}`), name)],
			unconcerned: ['/news', '/', '/guides/work-permits'].map(path),
		};
	},
	async 'an alert for everybody'({ rest, language, path }) {
		const { name } = unique();
		return {
			make: () =>
				rest.create('alerts', language, { message: name, level: 'urgent', scope: 'site' }),
			effects: ['/', '/news', '/programs/u4u', '/about'].map((at) => shows(path(at), name)),
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'an alert for one program'({ rest, language, path }) {
		const { name } = unique();
		const programs = [await rest.find('programs', 'code', 'U4U')];
		const alert = { message: name, level: 'warning', scope: 'programs', programs };
		return {
			make: () => rest.create('alerts', language, alert),
			effects: [shows(path('/programs/u4u'), name)],
			unconcerned: ['/', '/news', '/programs/oaw', '/about'].map(path),
		};
	},
	async 'an alert that begins later'({ rest, language, path }) {
		const { name } = unique();
		const from = new Date(Date.now() + 5000);
		const alert = { message: name, level: 'warning', scope: 'site', from: from.toISOString() };
		await rest.create('alerts', language, alert);
		return {
			make: () => wait(Math.max(0, from.getTime() - Date.now())),
			effects: ['/', '/news', '/programs/u4u'].map((at) => shows(path(at), name)),
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'the end of an alert that was given one'({ rest, language, path }) {
		const { name } = unique();
		const until = new Date(Date.now() + 5000);
		const alert = { message: name, level: 'warning', scope: 'site', until: until.toISOString() };
		await rest.create('alerts', language, alert);
		return {
			make: () => wait(Math.max(0, until.getTime() - Date.now())),
			effects: ['/', '/news', '/programs/u4u'].map((at) => hides(path(at), name)),
			unconcerned: ['/sitemap.xml'],
		};
	},
	async 'a news item with a new address'({ rest, language, path }) {
		const [{ name, slug: before }, { slug: after }] = [unique(), unique()];
		const data = fieldsOf.news({ title: name, slug: before });
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
	async 'a redirect that somebody sets up'({ rest, language, path }) {
		const { slug } = unique();
		const redirect = { from: `/${slug}`, to: '/guides', permanent: true };
		return {
			make: () => rest.create('redirects', language, redirect),
			effects: [leadsTo(path(`/${slug}`), path('/guides'))],
			unconcerned: ['/', '/guides', '/about'].map(path),
		};
	},
};
