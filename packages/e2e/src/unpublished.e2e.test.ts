/**
 * Every door of the running product, in every language: what is not published is behind none of
 * them. That it is found there while it is published shows that the doors are the right ones. What
 * the content API can be asked is tried by its own test.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createContentClient } from '@lts/content-client';
import { knock, type Heard } from '@lts/doors/knock';
import { kinds, markersIn, spelled } from '@lts/doors/markers';
import { languageCodes, type LanguageCode } from '@lts/locales';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { doorsIn, doorsOfNoLanguage, doorsOfTheAdmin, type Door } from './doors/doors.ts';
import { hide, prepareDoors, reveal, type DoorScene, type HiddenState } from './doors/scene.ts';
import { signIn, type Rest } from './rest.ts';
import { untilHeard } from './site.ts';
import { asPublisher } from './staff.ts';

const { account, admin, contentApi, site } = inject('stack');

let rest: Rest;
let administrator: Rest;
let scene: DoorScene;
let doors: Door[];

/** A partner who is told of everything, and one who keeps a copy. */
let partner: Server;
const told: string[] = [];
const copy = new Map<string, string>();
const copying = new AbortController();
let copied: Promise<void>;

beforeAll(async () => {
	[rest, administrator] = [await asPublisher(), await signIn(account)];
	partner = createServer((request, response) => {
		let body = JSON.stringify(request.headers);
		request.setEncoding('utf8');
		request.on('data', (chunk: string) => (body += chunk));
		request.on('end', () => {
			told.push(body);
			response.end();
		});
	});
	partner.listen(0, '127.0.0.1');
	await once(partner, 'listening');
	const url = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`;
	const webhook = { name: 'Every door', contact: 'somebody@example.org', url };
	expect((await administrator.send('POST', '/webhooks', { body: webhook })).status).toBe(201);
	const keyOf = (key: { collection: string; id: string; locale: string }) =>
		`${key.locale} ${key.collection} ${key.id}`;
	copied = createContentClient({ url: contentApi }).sync({
		locales: [...languageCodes],
		position: null,
		known: () => [],
		onChange: (stored) => void copy.set(keyOf(stored), JSON.stringify(stored)),
		onRemove: (key) => void copy.delete(keyOf(key)),
		onPosition: () => undefined,
		signal: copying.signal,
	});
	scene = await prepareDoors(rest);
	doors = [
		...languageCodes.flatMap((language) => doorsIn(language, scene)),
		...doorsOfNoLanguage(scene),
	];
});
afterAll(async () => {
	copying.abort();
	await copied;
	await rest.removeCreated();
	partner.closeAllConnections();
	partner.close();
});

interface Visit {
	door: Door;
	answer: Heard;
	words: string[];
}

const manners = {
	plain: {},
	compressed: { headers: { 'accept-encoding': 'br' } },
	HEAD: { method: 'HEAD' },
	'by a script': { headers: { origin: 'https://partner.example', accept: 'application/json' } },
};
type Manner = keyof typeof manners;

/** Asks at every door, at each in one of the manners, at the next in the next. */
async function visitAll(
	asked: Door[],
	ways: Manner[],
	etags?: Map<string, string>,
): Promise<Visit[]> {
	const visits: Visit[] = [];
	const waiting = asked.entries();
	const visitor = async () => {
		for (const [n, door] of waiting) {
			const { headers = {}, ...manner } = {
				headers: {},
				...manners[ways[n % ways.length] ?? 'plain'],
			};
			const etag = etags?.get(door.path);
			const answer = await askUntilAnswered(site + door.path, {
				...manner,
				headers: { ...headers, ...(etag && { 'if-none-match': etag }) },
			});
			// Who asks for an address knows it; see below on what the answer says of it.
			const known = new Set(markersIn(door.path));
			visits.push({
				door,
				answer,
				words: markersIn(answer.all).filter((word) => !known.has(word)),
			});
		}
	};
	await Promise.all(Array.from({ length: 4 }, visitor));
	return visits;
}

/** A busy machine refuses some of so many questions for a second, and a refusal shows nothing. */
async function askUntilAnswered(url: string, request: Parameters<typeof knock>[1]): Promise<Heard> {
	for (let attempt = 1; ; attempt += 1) {
		const answer = await knock(url, request);
		if (answer.status < 500 || attempt === 10) {
			expect(answer.status, url).toBeLessThan(500);
			return answer;
		}
		await wait(500);
	}
}

/** What stands at doors where it must not. */
function leaks(visits: Visit[], mayBeShown: readonly HiddenState[]): string[] {
	return visits.flatMap(({ door, words }) =>
		words
			.filter((word) => {
				const [, state, language] = word.split('-') as [string, HiddenState, string];
				if (state === 'away') return !(door.language === 'es' && language === 'es');
				return !mayBeShown.includes(state) || !['any', spelled(door.language)].includes(language);
			})
			.map((word) => `${door.path} shows ${word}`),
	);
}

/** Doors that do not show what is published. */
function misses(visits: Visit[], states: readonly HiddenState[]): string[] {
	return visits.flatMap(({ door, words }) =>
		door.shows.flatMap((kind) =>
			states
				.filter((state) => door.of === undefined || door.of === state)
				.filter((state) => !words.some((word) => word.startsWith(`${kinds[kind]}-${state}-`)))
				.map((state) => `${door.path} does not show ${kind} ${state}`),
		),
	);
}

/** What was published is to be seen within a second, for which a page of before may be shown. */
async function visitUntilShown(asked: Door[], states: readonly HiddenState[]): Promise<Visit[]> {
	let visits: Visit[] = [];
	const missing = async () => {
		visits = await visitAll(asked, ['plain']);
		return misses(visits, states);
	};
	await expect.poll(missing, { interval: 1000, timeout: 40_000 }).toEqual([]);
	return visits;
}

/** What caches were given while it was published. */
const etags = new Map<string, string>();

test('what is published is found at every door in its language, and nothing else', async () => {
	await untilHeard(rest);
	const visits = await visitUntilShown(doors, ['gone', 'trash']);
	expect(leaks(visits, ['gone', 'trash'])).toEqual([]);
	for (const { door, answer, words } of visits) {
		if (answer.headers.etag && words.length > 0) etags.set(door.path, answer.headers.etag);
	}
	expect(etags.size).toBeGreaterThan(100);
	for (const { path } of scene.files) expect((await knock(site + path)).status).toBe(200);
	await expect
		.poll(() => markersIn([...copy.values()].join('\n')), { timeout: 20_000 })
		.toEqual(expect.arrayContaining(['ne-gone-ps', 'pr-trash-uk', 'gu-away-es']));
});

test('what was withdrawn or moved to the trash is found at none, nor in what they had kept', async () => {
	await hide(rest, scene);
	await untilHeard(rest);
	const visits = await visitAll(doors, ['plain', 'compressed', 'HEAD', 'by a script'], etags);
	expect(leaks(visits, [])).toEqual([]);
	const confirmed = visits.filter(({ answer }) => answer.status === 304);
	expect(confirmed.map(({ door }) => door.path)).toEqual([]);
	for (const { path } of scene.files) expect((await knock(site + path)).status).toBe(404);
});

test('an address of what is not published is answered like one that never was', async () => {
	const own = doors.filter(({ path }) => path.includes('wombat'));
	const ofNobody = own.map((door) => ({ ...door, path: door.path.replaceAll('wombat', 'nobody') }));
	const [visits, others] = [await visitAll(own, ['plain']), await visitAll(ofNobody, ['plain'])];
	const byPath = new Map(others.map(({ door, answer }) => [door.path, answer]));
	for (const { door, answer } of visits) {
		const other = byPath.get(door.path.replaceAll('wombat', 'nobody'));
		expect(other && seen(other), door.path).toEqual(seen(answer));
	}
	expect(own.length).toBeGreaterThan(200);
});

/** What a person could tell answers apart by: not when they were made, nor what they depend on. */
function seen({ body, headers, status }: Heard) {
	const told = Object.entries(headers).filter(
		([name]) =>
			!['date', 'etag', 'surrogate-key', 'cache-tags', 'cache-tag', 'server-timing'].includes(name),
	);
	const text = JSON.stringify([status, told, body]);
	return text.replace(/wombat/g, 'nobody').replace(/WOMBAT/g, 'NOBODY');
}

test('the admin says nothing of it to somebody who is not signed in', async () => {
	const found: string[] = [];
	for (const path of doorsOfTheAdmin(scene)) {
		const { all, status } = await knock(admin + path);
		if (markersIn(all).length > 0 || (path.startsWith('/api/') && status < 400)) found.push(path);
	}
	const query = '{ News(draft: true) { docs { title } } }';
	const headers = { 'content-type': 'application/json' };
	const body = JSON.stringify({ query });
	const answer = await knock(`${admin}/api/graphql`, { method: 'POST', headers, body });
	expect([...found, ...markersIn(answer.all)]).toEqual([]);
});

test('a partner who is called, or keeps a copy, has nothing of it', async () => {
	await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(50);
	const calls = told.join('\n');
	expect(calls).toContain(`"id":"${scene.ids['news gone']}"`);
	expect(markersIn(calls)).toEqual([]);
	const held = () =>
		markersIn([...copy.values()].join('\n')).filter((word) => !word.endsWith('away-es'));
	await expect.poll(held, { timeout: 20_000 }).toEqual([]);
});

test('what was never published is found at the same doors once it is', async () => {
	// Every door was shown to be one in every language above.
	const languages: LanguageCode[] = ['en', 'fa-AF'];
	await reveal(rest, scene, languages);
	await untilHeard(rest);
	const asked = doors.filter(
		({ language, of }) => languages.includes(language) && (!of || of === 'never'),
	);
	const visits = await visitUntilShown(asked, ['never']);
	expect(leaks(visits, ['never'])).toEqual([]);
});
