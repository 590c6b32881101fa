/**
 * How fast the content API is, as ratios to floors measured in the same run: `npm run bench -- content-api`.
 *
 * The speed of a machine changes within minutes, so each figure is the median of five rounds in which
 * the servers are asked in turn, and only ratios say something.
 */
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
	cpuMs,
	describeMachine,
	fetchAnswer,
	isMet,
	median,
	run,
	say,
	start,
	startBareServer,
	startLoadGenerator,
	tableOf,
	writeReport,
	type Figure,
	type Load,
} from '@lts/bench';
import { startPostgres } from '@lts/stack';

import { hashOf } from '../src/content-api/graphql/persisted.ts';
import { limits } from '../src/content-api/limits/limits.ts';
import { measureDearest } from './dearest.ts';
import { startApi } from './start-api.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** The same for everybody who is compared; so many that none meets `maxRequestsPerSocket`. */
const how = { connections: 32, seconds: 3 };
const root = path.resolve(import.meta.dirname, '../..');
const cms = path.join(root, 'cms');
const password = 'only-for-the-bench';
const siteKey = randomUUID();

const dataDir = await mkdtemp(path.join(tmpdir(), 'lts-bench-'));
const postgres = await startPostgres({ dataDir, durable: false });
const children: Pick<ChildProcess, 'kill'>[] = [];
const stops: (() => void)[] = [];
try {
	await postgres.createDatabase('bench');
	const owner = {
		CONTENT_READER_PASSWORD: password,
		DATABASE_URL: postgres.url('bench'),
		LOG_LEVEL: 'warn',
		MEDIA_DIR: path.join(dataDir, 'media'),
		NODE_ENV: 'production',
		PAYLOAD_SECRET: 'a-secret-that-only-the-bench-knows-of',
	};
	const script = (name: string) => ({ script: path.join(cms, name), cwd: cms, env: owner });
	say('Tables, sample content and a generated corpus …');
	await run(script('scripts/migrate.ts'));
	await run(script('bench/corpus.ts'));
	const reader = postgres.url('bench', { user: 'content_reader', password });
	const api = await startApi({
		...owner,
		DATABASE_URL: reader,
		SITE_API_KEY: siteKey,
		// What strangers may have in a minute is not what is measured.
		ANONYMOUS_QUOTA: '1000000000',
	});
	children.push(api.child);
	const floor = await start<{ port: number }>(script('bench/payload-server.ts'));
	children.push(floor.child);
	const bare = await startBareServer();
	const load = await startLoadGenerator();
	stops.push(bare.stop, load.stop);

	const ours = `{ news(limit: 20) { items { title slug date summary programs { code name } image { url alt } } } }`;
	const theirs = `{ allNews(limit: 20, sort: "-date", locale: en, fallbackLocale: none, where: { _status: { equals: published } }) { docs { title slug date summary programs { code name } image { url alt } } } }`;
	const headers = { authorization: `Bearer ${siteKey}`, 'accept-encoding': 'br' };
	const persistedQuery = { version: 1, sha256Hash: hashOf(ours) };
	const byHash = new URLSearchParams({
		locale: 'en',
		extensions: JSON.stringify({ persistedQuery }),
	});
	const hit = { path: `/content/v1/graphql?${byHash}`, headers };
	const body = JSON.stringify({ query: theirs });
	const loads = {
		payload: {
			...how,
			origin: `http://127.0.0.1:${floor.message.port}`,
			requests: [{ path: '/api/graphql', method: 'POST', body }],
		},
		uncached: {
			...how,
			origin: api.origin,
			requests: [{ ...hit, path: `${hit.path}&variables=%7B%22n%22%3A{n}%7D` }],
		},
		bare: { ...how, origin: bare.origin, requests: [hit] },
		cached: { ...how, origin: api.origin, requests: [hit] },
	} satisfies Record<string, Load>;

	// Whoever sends the document with its hash may leave it out from then on.
	await checkOurs(`${hit.path}&${new URLSearchParams({ query: ours })}`);
	await checkOurs(hit.path);
	await checkPayload(`${loads.payload.origin}/api/graphql`, body);
	const answer = await fetchAnswer(api.origin, hit);
	if (!answer.headers.includes('cache;desc=hit')) throw new Error('It is no hit.');
	await bare.answer(answer);

	const empty = () =>
		({ payload: [], uncached: [], bare: [], cached: [] }) as Record<keyof typeof loads, number[]>;
	const rates = empty();
	/** Of the server, per request; microseconds. */
	const cpus = empty();
	const apiPid = api.child.pid ?? 0;
	const pids = { payload: floor.child.pid ?? 0, uncached: apiPid, bare: bare.pid, cached: apiPid };
	for (let round = 1; round <= rounds; round += 1) {
		say(`Round ${round} of ${rounds} …`);
		for (const name of ['payload', 'uncached', 'bare', 'cached'] as const) {
			const pid = pids[name];
			const before = await cpuMs(pid);
			const { rate, count } = await load.measure(loads[name]);
			rates[name].push(rate);
			cpus[name].push((1000 * ((await cpuMs(pid)) - before)) / count);
		}
		await checkOurs(hit.path);
	}
	const rate = (name: keyof typeof loads) => median(rates[name]);
	const cpu = (name: keyof typeof loads) => median(cpus[name]);
	say('The dearest queries that strangers may send …');
	const dearest = await measureDearest(`${api.origin}/content/v1/graphql`, () =>
		cpuMs(api.child.pid ?? 0),
	);

	const figures: Figure[] = [
		{
			name: 'cached GET by hash, times Payload’s own route for the same data',
			value: rate('cached') / rate('payload'),
			unit: '',
			bound: { atLeast: 50 },
		},
		{
			name: 'cached GET by hash, share of a bare `node:http` server for the same bytes',
			value: rate('cached') / rate('bare'),
			unit: '',
			bound: { atLeast: 0.5 },
		},
		{
			name: 'the same by CPU per request',
			value: cpu('bare') / cpu('cached'),
			unit: '',
		},
		{
			name: 'uncached list of 20 with two relations, times Payload’s own route',
			value: rate('uncached') / rate('payload'),
			unit: '',
			bound: { atLeast: 2 },
		},
		{
			name: 'largest answer to a query that strangers may send',
			value: dearest.bytes,
			unit: 'B',
			bound: { atMost: 999_999 },
		},
		{
			name: 'most CPU for an answer to a query that strangers may send (all threads)',
			value: dearest.cpuMs,
			unit: 'ms',
			bound: { atMost: 299 },
		},
		{
			name: 'most CPU for a query that is refused for the bytes of its answer',
			value: dearest.refusedCpuMs,
			unit: 'ms',
			bound: { atMost: 299 },
		},
	];
	say(`\n${tableOf(figures)}\n`);
	const requestsPerSecond = Object.fromEntries(
		Object.entries(rates).map(([name, values]) => [name, Math.round(median(values))]),
	);
	say(JSON.stringify(requestsPerSecond));
	const cpuMicroseconds = Object.fromEntries(
		Object.entries(cpus).map(([name, values]) => [name, Math.round(10 * median(values)) / 10]),
	);
	say(`CPU per request, in microseconds: ${JSON.stringify(cpuMicroseconds)}`);
	await writeReport(path.join(root, '.data/bench-content-api.json'), {
		at: new Date().toISOString(),
		machine: describeMachine(),
		requestsPerSecond,
		cpuMicroseconds,
		limits,
		dearest: dearest.all,
		figures,
	});
	if (!figures.every(isMet)) process.exitCode = 1;

	/** Every answer has the list; once it was asked for, it comes from the cache. */
	async function checkOurs(asked: string): Promise<void> {
		const response = await fetch(`${api.origin}${asked}`, { headers });
		const given = (await response.json()) as { data?: { news: { items: unknown[] } } };
		if (response.status === 200 && given.data?.news.items.length === 20) return;
		throw new Error(`${asked}: ${response.status} ${JSON.stringify(given).slice(0, 500)}`);
	}
} finally {
	for (const stop of stops) stop();
	for (const child of children) child.kill();
	await postgres.stop();
	await rm(dataDir, { recursive: true, force: true });
}
process.exit();

async function checkPayload(url: string, body: string): Promise<void> {
	const answer = (await (await fetch(url, { method: 'POST', body })).json()) as {
		data?: { allNews?: { docs?: unknown[] } };
	};
	if (answer.data?.allNews?.docs?.length === 20) return;
	throw new Error(`Payload's own route does not answer: ${JSON.stringify(answer).slice(0, 500)}`);
}
