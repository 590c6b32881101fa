import type { Kind } from '@lts/doors/markers';
import { localizePath, type LanguageCode } from '@lts/locales';
import { inject } from 'vitest';
import { addressOf, slugOf, type DoorScene, type HiddenState } from './scene.ts';

export interface Door {
	/** Of the site; with the language's prefix unless it is of no language. */
	path: string;
	language: LanguageCode;
	/** Kinds of which it shows all that is published in the language; alerts are on every page. */
	shows: readonly Kind[];
	/** When it is asked for one state of these kinds alone. */
	of?: HiddenState;
}

/** Pages of the site and what it answers for machines, in one language. */
export function doorsIn(language: LanguageCode, { carrier, visible }: DoorScene): Door[] {
	const there = (path: string, shows: Kind[] = [], of?: HiddenState): Door => ({
		path: localizePath(path, language),
		language,
		shows,
		...(of && { of }),
	});
	const page = (path: string, shows: Kind[] = [], of?: HiddenState) =>
		there(path, [...shows, 'alerts'], of);
	const formats = ['rss', 'atom', 'json'];
	const owned = (['gone', 'trash', 'never'] as const).flatMap((state) => {
		const program = slugOf('programs', state);
		return [
			there(`${addressOf('programs', state)}`, ['programs'], state),
			there(`${addressOf('news', state)}`, ['news'], state),
			there(`${addressOf('guides', state)}`, ['guides'], state),
			there(`${addressOf('pages', state)}`, ['pages'], state),
			there(`${addressOf('news', state)}/__data.json`),
			there(`/feeds/programs/${program}.rss`, ['programs'], state),
			there(`/programs/${program}/calendar.ics`, ['programs'], state),
			there(`/embed/programs/${program}`, ['programs'], state),
			there(`/embed/programs/${program}.json`, ['programs'], state),
			there(`/embed?program=${program}&lang=${language}`, ['programs'], state),
			there(`/news?program=${program}`, ['programs'], state),
			oembed(localizePath(`/programs/${program}`, language), language, state),
		];
	});
	const moved = (['programs', 'pages', 'guides', 'news'] as const).flatMap((kind) =>
		(['gone', 'never'] as const).map((state) =>
			there(`/${carrier}-${kind}-${state}`, [kind], state),
		),
	);
	return [
		page('/', ['news', 'developments', 'actions', 'programs']),
		page('/news', ['news']),
		page(`/news?program=${visible}`, ['news']),
		page('/programs', ['programs']),
		page('/guides', ['guides']),
		page('/take-action', ['actions']),
		page('/newsletter'),
		page('/embed', ['programs']),
		page(`/programs/${visible}`, ['developments', 'guides']),
		page(`/${carrier}`, ['programs', 'guides', 'developments', 'actions', 'news', 'pages']),
		page('/nowhere'),
		...formats.flatMap((format) => [
			there(`/feeds/news.${format}`, ['news']),
			there(`/feeds/developments.${format}`, ['developments']),
			there(`/feeds/programs/${visible}.${format}`, ['news', 'developments']),
		]),
		there('/feeds/news/update.rss', ['news']),
		there('/feeds/developments/announcement.rss', ['developments']),
		there('/calendar.ics', ['developments']),
		there(`/programs/${visible}/calendar.ics`, ['developments']),
		there(`/embed/programs/${visible}`, ['developments'], 'gone'),
		there(`/embed/programs/${visible}.json`, ['developments'], 'gone'),
		there('/news/__data.json'),
		...owned,
		...moved,
	];
}

/** Addresses of the site that belong to no language. */
export function doorsOfNoLanguage({ ids }: DoorScene): Door[] {
	const sitemap = ['news', 'guides', 'programs', 'pages'] as const;
	return [
		{ path: '/sitemap.xml', shows: [...sitemap] },
		...['/robots.txt', '/healthz', '/readyz', '/media/nowhere.png', '/oembed', '/content/v1'].map(
			(path) => ({ path, shows: [] }),
		),
		...Object.values(ids).map((id) => ({ path: `/news/${id}`, shows: [] })),
	].map((door) => ({ ...door, language: 'en' }));
}

function oembed(path: string, language: LanguageCode, of: HiddenState): Door {
	const url = inject('stack').site + path;
	return { path: `/oembed?${new URLSearchParams({ url })}`, language, shows: ['programs'], of };
}

/** What the admin's own interface answers to nobody in particular. */
export function doorsOfTheAdmin({ ids }: DoorScene): string[] {
	const documents = Object.entries(ids).flatMap(([name, id]) => {
		const [collection = ''] = name.split(' ');
		return [
			`/api/${collection}/${id}?draft=true&locale=all&depth=2`,
			`/api/${collection}/${id}?trash=true`,
			`/admin/collections/${collection}/${id}`,
		];
	});
	const lists = [
		'programs',
		'news',
		'guides',
		'pages',
		'developments',
		'actions',
		'alerts',
	].flatMap((collection) => [
		`/api/${collection}?draft=true&trash=true&limit=0&locale=all`,
		`/api/${collection}/versions?limit=0&locale=all`,
		`/admin/collections/${collection}`,
	]);
	const rest = [
		'/api/media?limit=0',
		'/api/redirects?limit=0',
		'/api/search',
		'/api/graphql',
		'/admin',
	];
	return [...documents, ...lists, ...rest];
}
