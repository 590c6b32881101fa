/**
 * Every door of the content API, in every language: what is not published is behind none of them,
 * whoever knew of it before, and however they ask. That it is found once it is published shows that
 * the doors are asked the right questions.
 */
import { knock, type Heard } from '@lts/doors/knock';
import { kinds, markersIn, spelled, type State } from '@lts/doors/markers';
import { languageCodes, type LanguageCode } from '@lts/locales';
import { expect, it } from 'vitest';

import { buildPublicSchema } from './schema/build.ts';
import {
	askedOfNobody,
	graphqlDoors,
	otherDoors,
	tryDoor,
	type Door,
	type Manner,
} from './testing/doors/doors.ts';
import { readStream } from './testing/doors/readStream.ts';
import {
	hide,
	hideGlobals,
	prepareDoors,
	publishDrafts,
	reveal,
	type DoorScene,
} from './testing/doors/scene.ts';
import { useContentApi } from './testing/useContentApi.ts';

let prepared: DoorScene;
const scene = useContentApi({
	async before(early) {
		prepared = await prepareDoors(early);
	},
});

interface Visit {
	door: Door;
	language: LanguageCode;
	answer: Heard;
	/** `<kind>-<state>-<language>` of each marker in it. */
	words: string[];
}

function allDoors(): Door[] {
	const { schema } = buildPublicSchema(scene.payload.config);
	const doors = graphqlDoors(schema, prepared);
	for (const field of Object.keys(schema.getQueryType()?.getFields() ?? {})) {
		expect(
			doors.some(({ query = '' }) => new RegExp(`^\\{ ${field}\\b`).test(query)),
			`${field} has a door`,
		).toBe(true);
	}
	return [...doors, ...otherDoors()];
}

/** Asks at every door in every language; each door in all the manners, one in each language. */
async function visitAll(
	doors: Door[],
	{
		manners = ['plain'],
		etags,
		languages = languageCodes,
	}: { manners?: Manner[]; etags?: Map<string, string>; languages?: readonly LanguageCode[] } = {},
): Promise<Visit[]> {
	const ofLanguage = async (language: LanguageCode, index: number) => {
		const visits: Visit[] = [];
		for (const [n, door] of doors.entries()) {
			const manner = manners[(n + index) % manners.length] ?? 'plain';
			const etag = etags?.get(nameOf({ door, language }));
			const answer = await tryDoor(scene.api.url, door, {
				language,
				manner,
				...(etag && { etag }),
			});
			const words = markersIn(answer.all);
			visits.push({ door, language, answer, words });
		}
		return visits;
	};
	return (await Promise.all(languages.map(ofLanguage))).flat();
}

const nameOf = ({ door, language }: Pick<Visit, 'door' | 'language'>) => `${language} ${door.name}`;

/** What a door shows in a language though it must not. */
function leaks(visits: Visit[], mayBeShown: readonly State[]): string[] {
	return visits.flatMap(({ door, language, words }) =>
		words
			.filter((word) => {
				const [kind, state, written] = word.split('-') as [string, State, string];
				if (state === 'away') return !(language === 'es' && written === 'es');
				// The globals are hidden apart from the documents.
				if (!mayBeShown.includes(state) && !(kind === 'si' && state === 'gone')) return true;
				return written !== 'any' && written !== spelled(language);
			})
			.map((word) => `${nameOf({ door, language })} shows ${word}`),
	);
}

/** Doors that do not show what is published in the language. */
function misses(visits: Visit[], states: readonly State[]): string[] {
	return visits.flatMap(({ door, language, words }) =>
		door.shows.flatMap((kind) =>
			states
				.filter((state) => (door.of === undefined || door.of === state) && exists(kind, state))
				.filter((state) => !words.some((word) => word.startsWith(`${kinds[kind]}-${state}-`)))
				.map((state) => `${nameOf({ door, language })} does not show ${kind} ${state}`),
		),
	);
}

function exists(kind: string, state: State): boolean {
	if (kind === 'media') return state === 'gone';
	if (kind === 'site-settings') return state === 'gone';
	return state !== 'later' || kind === 'alerts';
}

const everyManner: Manner[] = ['plain', 'text in br', 'hash in gzip', 'POST', 'HEAD'];
/** What caches were given while it was published, by door and language. */
const etags = new Map<string, string>();

it('what is published is found at every door in its language, and nothing else', async () => {
	await scene.api.settle();
	const doors = allDoors();
	const visits = await visitAll(doors);
	expect(misses(visits, ['gone', 'trash'])).toEqual([]);
	expect(leaks(visits, ['gone', 'trash'])).toEqual([]);
	for (const visit of visits) {
		const { etag } = visit.answer.headers;
		if (etag && visit.words.length > 0) etags.set(nameOf(visit), etag);
	}
	// Registers the hashes, and has more answers kept.
	const again = await visitAll(doors, { manners: ['text in br', 'HEAD'] });
	expect(leaks(again, ['gone', 'trash'])).toEqual([]);
	expect(etags.size).toBeGreaterThan(300);
	for (const { url } of prepared.files) {
		expect((await knock(new URL(url, scene.api.url))).status).toBe(200);
	}
}, 240_000);

it('what was withdrawn or moved to the trash is found at none, nor in what they had kept', async () => {
	await hide(scene, prepared);
	await scene.api.settle();
	const visits = await visitAll(allDoors(), { manners: everyManner, etags });
	expect(leaks(visits, [])).toEqual([]);
	const unchanged = ['siteSettings'];
	const confirmed = visits.filter(
		({ answer, door }) => answer.status === 304 && !unchanged.includes(door.name),
	);
	expect(confirmed.map(nameOf)).toEqual([]);
	for (const { url } of prepared.files) {
		expect((await knock(new URL(url, scene.api.url))).status).toBe(404);
	}
	const stream = await readStream(scene.api.url);
	expect(stream.split('event: change').length).toBeGreaterThan(200);
	expect(markersIn(stream)).toEqual([]);
}, 240_000);

it('what is not published is answered like what does not exist', async () => {
	const doors = allDoors().filter(
		(door) => door.of !== undefined || /\((ids|codes)/.test(door.name),
	);
	const visits = await visitAll([...doors, ...doors.map(askedOfNobody)]);
	const byName = new Map(visits.map((visit) => [nameOf(visit), visit]));
	for (const visit of visits) {
		const nobody = byName.get(nameOf({ ...visit, door: askedOfNobody(visit.door) }));
		if (nobody) expect(seen(visit), nameOf(visit)).toEqual(seen(nobody));
	}
	expect(byName.size).toBe(doors.length * 2 * languageCodes.length);
}, 240_000);

/** What a person could tell answers apart by: not when they were made, nor what they depend on. */
function seen({ answer: { body, headers, status } }: Visit) {
	const told = Object.entries(headers).filter(
		([name]) =>
			!['date', 'cache-tag', 'cache-tags', 'surrogate-key', 'server-timing', 'ratelimit'].includes(
				name,
			),
	);
	return { body, status, headers: Object.fromEntries(told) };
}

it('the settings of the site are gone with the languages in which they are withdrawn', async () => {
	await hideGlobals(scene);
	await scene.api.settle();
	const doors = allDoors().filter(({ name }) => ['siteSettings', 'navigation'].includes(name));
	const visits = await visitAll(doors, { manners: everyManner, etags });
	expect(visits.flatMap(({ words }) => words)).toEqual([]);
});

it('what was a draft, or was to be shown later, is found at the same doors once it is', async () => {
	// Every door was shown to be one in every language above.
	const languages: LanguageCode[] = ['en', 'fa-AF'];
	await reveal(scene, prepared, languages);
	await scene.api.settle();
	const doors = allDoors().filter(({ name }) => name !== 'navigation');
	const visits = await visitAll(doors, { languages });
	expect(misses(visits, ['never', 'later'])).toEqual([]);
	expect(leaks(visits, ['never', 'later'])).toEqual([]);
	expect(visits.some(({ words }) => words.includes('me-never-any'))).toBe(true);

	await publishDrafts(scene, prepared, languages);
	await scene.api.settle();
	const lists = await visitAll(
		doors.filter(({ of, shows }) => !of && shows.length === 1 && shows[0] !== 'site-settings'),
		{ languages },
	);
	const named = lists.filter(
		({ door }) => !/\((ids|codes|dateFrom)/.test(door.name) && !/that names/.test(door.name),
	);
	expect(misses(named, ['draft'])).toEqual([]);
}, 240_000);
