import { setTimeout as wait } from 'node:timers/promises';
import { fieldsOf, hides, leadsTo, shows, unique, type KindsOfChange } from '../changes.ts';
import type { Data } from '../rest.ts';

/** From when an alert is set until it begins or ends: pages are looked at before, which takes a busy machine seconds. */
const untilThenMs = 10_000;

/** What every page has, and addresses. */
export const changesOfTheSite: KindsOfChange = {
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
		const from = new Date(Date.now() + untilThenMs);
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
		const until = new Date(Date.now() + untilThenMs);
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
