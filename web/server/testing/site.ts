import { createContentClient } from '@lts/content-client';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { CdnSettings } from '../cdn-settings.ts';
import { createSiteMetrics, type SiteMetrics } from '../metrics.ts';
import type { Readiness } from '../readiness.ts';
import { tellOfTrouble } from '../../src/lib/server/content/trouble-channel.ts';
import { startSite } from '../start-site.ts';
import { ask } from './ask.ts';
import { startContentApi, type ContentApi } from './content-api.ts';
import { handlerOf, html, provenance } from './handler.ts';
import { until } from './until.ts';

/**
 * The site with the stand-in of the content API, where the texts `one` and `two` are published, and
 * a handler that makes a page of each text: `/one`; a path with dashes joins several: `/one-two`.
 */
export async function startTestSite({
	cdnSettings,
	stateDir,
	maxConnections,
	cacheDir = null,
	redisUrl = null,
	api: sharedApi,
	metrics,
	storePatienceMs,
	tellsTrouble = true,
}: {
	cdnSettings?: CdnSettings;
	stateDir?: string;
	maxConnections?: number;
	cacheDir?: string | null;
	redisUrl?: string | null;
	/** Of another site, to be two nodes of one. */
	api?: ContentApi;
	metrics?: SiteMetrics;
	storePatienceMs?: number;
	/** As the site's own client of the content API does. */
	tellsTrouble?: boolean;
} = {}) {
	const api = sharedApi ?? (await startContentApi());
	if (!sharedApi) {
		api.publish('one', 'one');
		api.publish('two', 'two');
	}
	const rendered: string[] = [];
	let logged = '';

	const readApi = (name: string) => {
		const answer = fetch(`${api.url}/text/${name}`);
		return tellsTrouble ? tellOfTrouble(answer) : answer;
	};

	async function respond(request: Request): Promise<Response> {
		const { origin, pathname, search } = new URL(request.url);
		rendered.push(pathname + search);
		if (request.method === 'POST') return html('posted', { headers: { 'set-cookie': 'a=b' } });
		if (pathname.endsWith('/broken')) throw new Error('broken');
		if (pathname === '/old') return html('', redirect);
		if (pathname === '/robots.txt') return html('no tags');
		if (pathname === '/private') return html('for one', privately);
		const seconds = /^\/ends-in-(\d+)$/.exec(pathname)?.[1];
		if (seconds) return html('an alert', endingIn(Number(seconds)));
		try {
			const names = pathname.slice(1).split('-');
			return join(origin, await Promise.all(names.map(readApi)));
		} catch {
			return html('<h1>Not available</h1>', { status: 500, headers: { 'retry-after': '30' } });
		}
	}

	let ownMetrics: SiteMetrics;
	const start = ({ version = 'test' } = {}) => {
		ownMetrics = metrics ?? createSiteMetrics();
		return startSite({
			host: '127.0.0.1',
			port: 0,
			contentApiUrl: api.url,
			siteUrl: 'https://letthemstay.example',
			handler: handlerOf(respond),
			stateDir,
			...(maxConnections === undefined ? {} : { maxConnections }),
			isFile: (path) => path.startsWith('/_app/'),
			version,
			cacheDir,
			redisUrl,
			contentClient: createContentClient({ url: api.url }),
			log: pino({ level: 'info' }, { write: (line) => void (logged += line) }),
			feed: { pollMs: 200, pauseMs: 50 },
			...(cdnSettings && { cdnSettings }),
			metrics: ownMetrics,
			...(storePatienceMs === undefined ? {} : { storePatienceMs }),
		});
	};
	let site = await start();

	const read = (path: string, headers: Record<string, string> = {}) =>
		ask(site.port, path, { headers });
	const readText = async (path: string) => (await read(path)).text.split(' .')[0] ?? '';
	const readiness = async () => {
		const { status, text } = await read('/readyz');
		return {
			status,
			...(JSON.parse(text) as Readiness),
		};
	};

	return {
		api,
		/** Addresses that were rendered. */
		rendered,
		logged: () => logged,
		port: () => site.port,
		read,
		readText,
		readiness,
		shows: (path: string, text: string) =>
			until(async () => expect(await readText(path)).toBe(text)),
		/** The feed's third change, the first that a test makes, has arrived. */
		hasHeard: () => until(async () => expect((await readiness()).feed.position).toBe(3)),
		isReady: () => until(async () => expect((await readiness()).status).toBe(200)),
		/** So many pages are rendered at the moment, and so many wait for it. */
		isRendering: ({ running, queued }: { running: number; queued: number }) =>
			until(async () => {
				const told = await ownMetrics.registry.metrics();
				expect(told).toContain(`\nlts_web_renders_running ${running}\n`);
				expect(told).toContain(`\nlts_web_renders_queued ${queued}\n`);
			}),
		stop: () => site.close(),
		/** @param meanwhile happens while the site is down */
		async restart(meanwhile?: () => unknown, options?: { version?: string }): Promise<void> {
			await site.close();
			await meanwhile?.();
			site = await start(options);
		},
	};
}

export type TestSite = Awaited<ReturnType<typeof startTestSite>>;

const redirect = {
	status: 308,
	headers: { location: '/new', 'content-position': '2', 'cache-tags': 'redirects' },
};

const privately = { headers: { ...provenance(2, 'texts/one'), 'cache-control': 'private' } };

function endingIn(seconds: number): ResponseInit {
	const expires = new Date(Date.now() + seconds * 1000).toISOString();
	return { headers: { ...provenance(2, 'alerts:1'), 'content-expires': expires } };
}

async function join(origin: string, answers: Response[]): Promise<Response> {
	const header = (name: string) => answers.map(({ headers }) => headers.get(name) ?? '');
	const texts = await Promise.all(answers.map(async (answer) => answer.text()));
	return html(`${texts.join(' ')} ${'.'.repeat(600)}`, {
		status: answers.every(({ ok }) => ok) ? 200 : 404,
		headers: {
			'content-position': String(Math.min(...header('content-position').map(Number))),
			'cache-tags': header('cache-tags').join(),
			'set-cookie': 'seen=1',
			'x-origin': origin,
		},
	});
}
