/**
 * How fast the content API is, as ratios to floors measured in the same run: `npm run bench`.
 *
 * The speed of a machine changes within minutes, so each figure is the median of five rounds in which
 * the servers are asked in turn, and only ratios say something.
 */
/* eslint-disable no-console -- A person reads what it prints. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';

import { startPostgres } from '@lts/stack';

import { hashOf } from '../src/content-api/graphql/persisted.ts';
import { limits } from '../src/content-api/limits/limits.ts';
import { measureDearest } from './dearest.ts';
import type { Load } from './load.ts';
import { cpuMs, median, run, start } from './processes.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const seconds = 3;
/** The same for everybody who is compared; so many that none meets `maxRequestsPerSocket`. */
const connections = 32;
const root = path.resolve(import.meta.dirname, '../..');
const password = 'only-for-the-bench';
const siteKey = randomUUID();

const dataDir = await mkdtemp(path.join(tmpdir(), 'lts-bench-'));
const postgres = await startPostgres({ dataDir, durable: false });
const children: { kill: () => unknown }[] = [];
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
	say('Tables, sample content and a generated corpus …');
	await run('scripts/migrate.ts', owner);
	await run('bench/corpus.ts', owner);
	const reader = postgres.url('bench', { user: 'content_reader', password });
	const api = await startApi({
		...owner,
		DATABASE_URL: reader,
		SITE_API_KEY: siteKey,
		// What strangers may have in a minute is not what is measured.
		ANONYMOUS_QUOTA: '1000000000',
	});
	const floor = await start<{ port: number }>('payload-server.ts', owner);
	const bare = await start('bare-server.ts', {});
	const load = await start('load.ts', {});
	children.push(api.child, floor.child, bare.child, load.child);

	const ours = `{ news(limit: 20) { items { title slug date summary programs { code name } image { url alt } } } }`;
	const theirs = `{ allNews(limit: 20, sort: "-date", locale: en, fallbackLocale: none, where: { _status: { equals: published } }) { docs { title slug date summary programs { code name } image { url alt } } } }`;
	const site = { authorization: `Bearer ${siteKey}`, 'accept-encoding': 'br' };
	const persistedQuery = { version: 1, sha256Hash: hashOf(ours) };
	const byHash = new URLSearchParams({
		locale: 'en',
		extensions: JSON.stringify({ persistedQuery }),
	});
	const persistedUrl = `${api.url}?${byHash}`;
	// Whoever sends the document with its hash may leave it out from then on.
	await checkOurs(`${persistedUrl}&${new URLSearchParams({ query: ours })}`, site);
	const cached: Load = { url: persistedUrl, headers: site, connections, seconds };
	const uncached: Load = { ...cached, isUncached: true };
	const payload: Load = {
		url: `http://127.0.0.1:${floor.message.port}/api/graphql`,
		method: 'POST',
		body: JSON.stringify({ query: theirs }),
		connections,
		seconds,
	};
	await checkPayload(payload);

	async function measure(one: Load): Promise<number> {
		load.child.send(one);
		const [result] = (await once(load.child, 'message')) as [{ rate?: number; error?: string }];
		if (result.rate === undefined) throw new Error(`${one.url}: ${result.error}`);
		return result.rate;
	}

	await checkOurs(persistedUrl, site);
	// The very bytes of a hit, headers included.
	const { headers, body } = await rawAnswer(persistedUrl, site);
	bare.child.send({ headers, body: body.toString('base64') });
	const [{ port }] = (await once(bare.child, 'message')) as [{ port: number }];
	const bareLoad = { ...cached, url: `http://127.0.0.1:${port}/` };

	const rates = { bare: [], cached: [], uncached: [], payload: [] } as Record<string, number[]>;
	for (let round = 1; round <= rounds; round += 1) {
		say(`Round ${round} of ${rounds} …`);
		rates['payload']?.push(await measure(payload));
		rates['uncached']?.push(await measure(uncached));
		rates['bare']?.push(await measure(bareLoad));
		rates['cached']?.push(await measure(cached));
		await checkOurs(persistedUrl, site);
	}
	const rate = (name: string) => median(rates[name] ?? []);
	say('The dearest queries that strangers may send …');
	const dearest = await measureDearest(api.url, () => cpuMs(api.child.pid ?? 0));

	const results = [
		{
			name: 'cached persisted GET, times Payload’s own route',
			value: rate('cached') / rate('payload'),
			floor: 50,
			isMet: rate('cached') / rate('payload') >= 50,
		},
		{
			name: 'cached persisted GET, share of bare node:http',
			value: rate('cached') / rate('bare'),
			floor: 0.5,
			isMet: rate('cached') / rate('bare') >= 0.5,
		},
		{
			name: 'uncached list of 20 with two relations, times Payload’s own route',
			value: rate('uncached') / rate('payload'),
			floor: 2,
			isMet: rate('uncached') / rate('payload') >= 2,
		},
		{
			name: 'dearest accepted query, bytes',
			value: dearest.bytes,
			floor: 1_000_000,
			isMet: dearest.bytes < 1_000_000,
		},
		{
			name: 'dearest accepted query, ms of CPU',
			value: dearest.cpuMs,
			floor: 300,
			isMet: dearest.cpuMs < 300,
		},
		{
			name: 'dearest query that is refused for its bytes, ms of CPU',
			value: dearest.refusedCpuMs,
			floor: 300,
			isMet: dearest.refusedCpuMs < 300,
		},
	];
	console.table(
		results.map(({ name, value, floor: bound, isMet }) => ({
			name,
			value: Number(value.toPrecision(4)),
			bound,
			isMet,
		})),
	);
	const report = {
		at: new Date().toISOString(),
		machine: {
			cpu: cpus()[0]?.model ?? 'unknown',
			cores: cpus().length,
			node: process.version,
		},
		requestsPerSecond: Object.fromEntries(
			Object.keys(rates).map((name) => [name, Math.round(rate(name) * 10) / 10]),
		),
		limits,
		dearest: dearest.all,
		results,
	};
	await mkdir(path.join(root, '.data'), { recursive: true });
	const file = path.join(root, '.data/bench.json');
	await writeFile(file, `${JSON.stringify(report, null, '\t')}\n`);
	say(JSON.stringify(report.requestsPerSecond));
	say(JSON.stringify(dearest.all, null, 1));
	say(`Written to ${path.relative(process.cwd(), file)}.`);
	if (!results.every(({ isMet }) => isMet)) process.exitCode = 1;
} finally {
	for (const child of children) child.kill();
	await postgres.stop();
	await rm(dataDir, { recursive: true, force: true });
}
process.exit();

function say(text: string): void {
	console.log(text);
}

/** The real process, as in production. */
async function startApi(env: Record<string, string>) {
	const child = spawn(process.execPath, ['src/content-api/main.ts'], {
		cwd: path.join(root, 'cms'),
		env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const port = await new Promise<number>((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`The content API ended with ${code}.`)));
		createInterface({ input: child.stdout }).on('line', (line) => {
			const found = /"port":(\d+)/.exec(line)?.[1];
			if (found) resolve(Number(found));
		});
	});
	return { child, url: `http://127.0.0.1:${port}/content/v1/graphql` };
}

/** Every answer has the list; once it was asked for, it comes from the cache. */
async function checkOurs(url: string, headers: Record<string, string>): Promise<void> {
	const response = await fetch(url, { headers });
	const answer = (await response.json()) as { data?: { news: { items: unknown[] } } };
	if (response.status === 200 && answer.data?.news.items.length === 20) return;
	throw new Error(`${url}: ${response.status} ${JSON.stringify(answer).slice(0, 500)}`);
}

async function checkPayload({ url, body }: Load): Promise<void> {
	const answer = (await (await fetch(url, { method: 'POST', body: body ?? '' })).json()) as {
		data?: { allNews?: { docs?: unknown[] } };
	};
	if (answer.data?.allNews?.docs?.length === 20) return;
	throw new Error(`Payload's own route does not answer: ${JSON.stringify(answer).slice(0, 500)}`);
}

async function rawAnswer(
	url: string,
	asked: Record<string, string>,
): Promise<{ headers: string[]; body: Buffer }> {
	const sent = request(url, { headers: asked });
	sent.end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	if (response.headers['server-timing'] !== 'cache;desc=hit') {
		throw new Error(`It is no hit: ${response.headers['server-timing']}`);
	}
	const own = /^(date|connection|keep-alive)$/i;
	const headers = response.rawHeaders.filter((_, at, all) => !own.test(all[at - (at % 2)] ?? ''));
	return { headers, body: await buffer(response) };
}
