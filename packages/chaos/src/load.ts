/*
 * A program of its own: readers, and the balancer that a site of two nodes stands behind. It asks for
 * pages at a steady rate, whether answers come or not, so that a moment without answers counts for all
 * who came in it. Told `take`, it sends what readers noticed since the last time.
 */
import http, { type IncomingMessage } from 'node:http';
import { quantile } from '@lts/bench';
import type { Report } from './statistics.ts';

export interface LoadOrder {
	origins: string[];
	paths: string[];
	floor: string;
	perSecond: number;
}

/** The other site is asked when one has not answered after this long. */
const patienceMs = 50;
/** How long the last one that is asked may take. */
const longestMs = 10_000;
const probe = { everyMs: 200, timeoutMs: 400 };

interface Site {
	origin: string;
	isUp: boolean;
}

const { origins, paths, floor, perSecond } = JSON.parse(process.argv[2] ?? '') as LoadOrder;
const agent = new http.Agent({ keepAlive: true, maxSockets: 500 });
const sites: Site[] = origins.map((origin) => ({ origin, isUp: true }));
let turn = 0;
let times: number[] = [];
let floorTimes: number[] = [];
let failures: Record<string, number> = {};
let sources: Record<string, number> = {};
let repeated = 0;

function get(url: string, timeoutMs: number): Promise<{ status: number; source: string }> {
	return new Promise((resolve, reject) => {
		const request = http.get(url, { agent }, (response: IncomingMessage) => {
			const timing = String(response.headers['server-timing'] ?? '');
			const source = /cache;desc=([\w-]+)/.exec(timing)?.[1] ?? 'none';
			response.on('error', reject);
			response.on('end', () => {
				clearTimeout(timer);
				resolve({ status: response.statusCode ?? 0, source });
			});
			response.resume();
		});
		const timer = setTimeout(() => request.destroy(new Error('time-out')), timeoutMs);
		request.on('error', (error) => {
			clearTimeout(timer);
			reject(error);
		});
	});
}

function choose(without: Site | undefined): Site | undefined {
	const others = sites.filter((site) => site !== without);
	const up = others.filter(({ isUp }) => isUp);
	const choices = up.length > 0 ? up : others;
	turn += 1;
	return choices[turn % choices.length];
}

/** As a balancer does with a request that only reads: what one site does not answer, the other does. */
async function ask(path: string): Promise<{ status: number; source: string }> {
	const first = choose(undefined);
	const other = choose(first);
	if (!first) throw new Error('there is no site');
	const hasChoice = other?.isUp ?? false;
	try {
		return await get(first.origin + path, hasChoice ? patienceMs : longestMs);
	} catch (error) {
		if (!other) throw error;
		first.isUp = false;
		repeated += 1;
		return get(other.origin + path, longestMs);
	}
}

async function read(path: string): Promise<void> {
	const since = performance.now();
	let problem: string | undefined;
	try {
		const { status, source } = await ask(path);
		sources[source] = (sources[source] ?? 0) + 1;
		if (status !== 200) problem = `${status} ${path}`;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		problem = code ?? message;
	}
	times.push(performance.now() - since);
	if (problem) failures[problem] = (failures[problem] ?? 0) + 1;
}

async function readFloor(): Promise<void> {
	const since = performance.now();
	await get(floor, longestMs);
	floorTimes.push(performance.now() - since);
}

function take(): Report {
	const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
	const report: Report = {
		asked: times.length,
		answered: times.length - failed,
		failures,
		repeated,
		sources,
		p50: quantile(times, 0.5),
		p99: quantile(times, 0.99),
		longest: Math.max(...times),
		floor: { p50: quantile(floorTimes, 0.5), p99: quantile(floorTimes, 0.99) },
	};
	[times, floorTimes, failures, sources, repeated] = [[], [], {}, {}, 0];
	return report;
}

const begun = performance.now();
let sent = 0;
setInterval(() => {
	const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
	for (; sent < due; sent += 1) {
		const path = paths[sent % paths.length] ?? '/';
		void read(path);
		if (sent % 2 === 0) void readFloor();
	}
}, 5);

setInterval(() => {
	for (const site of sites) {
		get(`${site.origin}/healthz`, probe.timeoutMs).then(
			({ status }) => (site.isUp = status === 200),
			() => (site.isUp = false),
		);
	}
}, probe.everyMs);

process.on('message', () => process.send?.(take()));
process.once('disconnect', () => process.exit());
