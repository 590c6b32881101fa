import { knock, type Heard } from '@lts/doors/knock';
import { mark, type Collection, type Kind, type State } from '@lts/doors/markers';
import { languageCodes, type LanguageCode } from '@lts/locales';
import type { GraphQLSchema } from 'graphql';

import { graphqlEndpoint } from '../../graphql/yoga.ts';
import { hashOf } from '../../graphql/persisted.ts';
import { plainWord } from './documents.ts';
import { addresses, type DoorScene } from './scene.ts';
import { everythingOf } from './selection.ts';

/** One way to ask; the same every time, so that caches are asked too. */
export interface Door {
	name: string;
	/** A GraphQL document, or a path. */
	query?: string;
	path?: string;
	/** Kinds of which it shows every document that is published in the language. */
	shows: readonly Kind[];
	/** The only state of these kinds that it asks for, when it names one. */
	of?: State;
}

/** Every field of the query type, with every argument that says which documents are meant. */
export function graphqlDoors(schema: GraphQLSchema, { hidden, carriers }: DoorScene): Door[] {
	const ask = (field: string, args = '', depth = 1) => {
		const type = schema.getQueryType()?.getFields()[field]?.type;
		if (!type) throw new Error(`The schema has no ${field}.`);
		return `{ ${field}${args} ${everythingOf(type, depth)} }`;
	};
	const idsOf = (kind: string) =>
		JSON.stringify(['gone', 'trash', 'never'].map((state) => String(hidden[`${kind} ${state}`])));
	const programs = JSON.stringify(
		['gone', 'trash', 'never'].map((state) => mark('programs', state as State).toUpperCase()),
	);

	const lists: Door[] = (
		['programs', 'developments', 'news', 'guides', 'actions'] as const
	).flatMap((kind) =>
		[
			`(limit: 20)`,
			`(first: 20)`,
			`(ids: ${idsOf(kind)})`,
			`(updatedSince: "2001-01-01T00:00:00Z")`,
			...(kind === 'programs' ? [`(codes: ${programs})`] : ['(programs: ["VISIBLE"])']),
			...(kind === 'news' || kind === 'developments' ? ['(dateFrom: "2031-05-01")'] : []),
			...(kind === 'news' ? ['(kinds: [IN_THE_MEDIA])'] : []),
			...(kind === 'developments' ? ['(kinds: [COURT])'] : []),
			...(kind === 'actions' ? ['(states: [OPEN])'] : []),
		].map((args) => ({ name: `${kind}${args}`, query: ask(kind, args, 2), shows: [kind] })),
	);
	const published = JSON.stringify(languageCodes);
	const references: Door[] = (['pages', 'programs', 'news', 'guides', 'actions'] as const).map(
		(kind) => {
			const args = `(collection: ${kind.toUpperCase()}, publishedIn: ${published}, limit: 100)`;
			return { name: `references${args}`, query: ask('references', args, 2), shows: [kind] };
		},
	);

	const names: Record<string, [field: string, argument: string]> = {
		pages: ['page', 'path'],
		programs: ['program', 'code'],
		developments: ['development', 'id'],
		news: ['newsItem', 'slug'],
		guides: ['guide', 'slug'],
		actions: ['action', 'slug'],
	};
	const nameOf = (kind: Kind, state: State) =>
		kind === 'developments' ? String(hidden[`${kind} ${state}`]) : mark(kind, state);
	const lookUps: Door[] = Object.entries(names).flatMap(([kind, [field, argument]]) =>
		(['gone', 'trash', 'never'] as const).map((state) => {
			const args = `(${argument}: "${nameOf(kind as Kind, state)}")`;
			return { name: field + args, query: ask(field, args, 2), shows: [kind as Kind], of: state };
		}),
	);
	const paths: Door[] = (['gone', 'trash', 'never'] as const).flatMap((state) =>
		[
			...addresses.filter((one) => one.state === state),
			{ kind: 'actions' as const, path: `/take-action#${mark('actions', state)}` },
			{
				kind: 'developments' as const,
				path: `/programs/visible#development-${hidden[`developments ${state}`]}`,
			},
			...addresses
				.filter((one) => one.state === state)
				.map(({ kind }) => ({ kind, path: `/old-${kind}-${state}` })),
		].map(({ kind, path }) => ({
			name: `content(path: "${path}")`,
			query: `{ content(path: "${path}") { id path url ... on Program { name } ... on Page { title } ... on NewsItem { title } ... on Guide { title } ... on Action { title } ... on Development { title } } }`,
			shows: [kind],
			of: state,
		})),
	);
	const redirects: Door[] = addresses.map(({ kind, state }) => ({
		name: `redirect(path: "/old-${kind}-${state}")`,
		query: ask('redirect', `(path: "/old-${kind}-${state}")`),
		shows: [kind],
		of: state,
	}));

	const own = (kind: Collection) => plainWord(kind, 'carrier')('any');
	const linked = ['pages', 'programs', 'news', 'guides', 'actions'] as const;
	const named: Door[] = [
		['page', `(path: "${own('pages')}")`, [...linked, 'developments', 'media']] as const,
		['program', `(code: "${own('programs')}")`, linked] as const,
		['newsItem', `(slug: "${own('news')}")`, [...linked, 'media']] as const,
		['guide', `(slug: "${own('guides')}")`, [...linked, 'media']] as const,
		['action', `(slug: "${own('actions')}")`, linked] as const,
		['development', `(id: "${carriers.developments}")`, ['programs']] as const,
	].map(([field, args, shows]) => ({
		name: `${field} that names them`,
		query: ask(field, args, field === 'page' ? 2 : 1),
		shows,
	}));

	return [
		...lists,
		...references,
		...lookUps,
		...paths,
		...redirects,
		...named,
		{ name: 'alerts', query: ask('alerts', '', 1), shows: ['alerts'] },
		{ name: 'alerts(program)', query: ask('alerts', '(program: "VISIBLE")', 1), shows: ['alerts'] },
		{ name: 'navigation', query: ask('navigation'), shows: linked },
		{ name: 'siteSettings', query: ask('siteSettings'), shows: ['site-settings'] },
		{ name: 'languages', query: ask('languages'), shows: [] },
		...[0, 100, 200, 300].map((after) => ({
			name: `changes after ${after}`,
			query: ask('changes', `(after: ${after}, first: 100)`),
			shows: [],
		})),
		{
			name: 'an error: a size',
			query: `{ news(ids: ${idsOf('news')}, limit: 0) { totalCount } }`,
			shows: [],
		},
		{
			name: 'an error: a field',
			query: `{ newsItem(slug: "carrier-ne") { titel womba programm } }`,
			shows: [],
		},
		{
			name: 'an error: a cursor',
			query: `{ news(first: 1, after: "nowhere") { totalCount } }`,
			shows: [],
		},
		{
			name: 'an error: an id',
			query: `{ development(id: "${hidden['developments never']}x") { id } }`,
			shows: [],
		},
	];
}

/** What is not GraphQL. */
export function otherDoors(): Door[] {
	return [
		'/content/v1/changes?after=0&first=500',
		'/content/v1/changes?after=none',
		'/content/v1/changes',
		'/content/v1',
		'/content/v1/nowhere',
		'/healthz',
		'/readyz',
		'/media/nowhere.png',
		'/',
		'/api/news',
		'/admin',
	].map((path) => ({ name: path, path, shows: [] as Kind[] }));
}

/** The same question about what never existed. */
export function askedOfNobody(door: Door): Door {
	const strange = (text: string) =>
		text
			.replace(/wombat/gi, (word) => (word === 'wombat' ? 'nobody' : 'NOBODY'))
			.replaceAll('/old-', '/odd-');
	return {
		...door,
		name: `${door.name}, of nobody`,
		...(door.query !== undefined && {
			query: strange(door.query).replace(
				/(#development-|id: "|ids: )([^)"]*)/g,
				(_, start: string, ids: string) => start + ids.replace(/\d+/g, (id) => `99${id}`),
			),
		}),
	};
}

export type Manner = 'plain' | 'text in br' | 'hash in gzip' | 'POST' | 'HEAD';

/** Asks at a door as one of the ways to ask goes. */
export async function tryDoor(
	origin: string,
	door: Door,
	{ language, manner = 'plain', etag }: { language: LanguageCode; manner?: Manner; etag?: string },
): Promise<Heard> {
	const url = new URL(door.path ?? graphqlEndpoint, origin);
	url.searchParams.set('locale', language);
	const headers: Record<string, string> = {
		...(manner === 'text in br' && { 'accept-encoding': 'br' }),
		...(manner === 'hash in gzip' && { 'accept-encoding': 'gzip' }),
		...(etag && { 'if-none-match': etag }),
	};
	if (door.query === undefined)
		return knock(url, { headers, method: manner === 'HEAD' ? 'HEAD' : 'GET' });
	if (manner === 'POST') {
		const body = JSON.stringify({ query: door.query });
		return knock(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
	}
	if (manner !== 'hash in gzip') url.searchParams.set('query', door.query);
	if (manner !== 'plain') {
		const persistedQuery = { version: 1, sha256Hash: hashOf(door.query) };
		url.searchParams.set('extensions', JSON.stringify({ persistedQuery }));
	}
	return knock(url, { headers, method: manner === 'HEAD' ? 'HEAD' : 'GET' });
}
