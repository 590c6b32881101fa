/*
 * A program of its own: readers, and the balancer that a site of two nodes stands behind. It asks for
 * pages at a steady rate, whether answers come or not, so that a moment without answers counts for all
 * who came in it. Told `take`, it ends a phase: once all who came in it have an answer, or none will come, it
 * sends what they noticed.
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

/** Of all requests that were due in it, whenever they ended. */
interface Phase {
	open: Set<Promise<void>>;
	times: number[];
	floorTimes: number[];
	failures: Record<string, number>;
	sources: Record<string, number>;
	repeated: number;
}

const begin = (): Phase => ({
	...{ open: new Set(), times: [], floorTimes: [], failures: {}, sources: {}, repeated: 0 },
});
let phase = begin();

function count(what: Record<string, number>, name: string): void {
	what[name] = (what[name] ?? 0) + 1;
}

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
async function ask(path: string, own: Phase): Promise<{ status: number; source: string }> {
	const first = choose(undefined);
	const other = choose(first);
	if (!first) throw new Error('there is no site');
	const hasChoice = other?.isUp ?? false;
	try {
		return await get(first.origin + path, hasChoice ? patienceMs : longestMs);
	} catch (error) {
		if (!other) throw error;
		first.isUp = false;
		own.repeated += 1;
		return get(other.origin + path, longestMs);
	}
}

async function read(path: string, own: Phase): Promise<void> {
	const since = performance.now();
	try {
		const { status, source } = await ask(path, own);
		count(own.sources, source);
		if (status !== 200) count(own.failures, `${status} ${path}`);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		count(own.failures, code ?? message);
	}
	own.times.push(performance.now() - since);
}

async function readFloor(own: Phase): Promise<void> {
	const since = performance.now();
	try {
		await get(floor, longestMs);
	} catch {
		// Nobody breaks it. It counts for as long as it was waited for.
	}
	own.floorTimes.push(performance.now() - since);
}

function note(own: Phase, request: Promise<void>): void {
	own.open.add(request);
	void request.finally(() => own.open.delete(request));
}

async function take(): Promise<Report> {
	const ended = phase;
	phase = begin();
	await Promise.all(ended.open);
	const { failures, floorTimes, repeated, sources, times } = ended;
	const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
	return {
		asked: times.length,
		answered: times.length - failed,
		...{ failures, repeated, sources },
		p50: quantile(times, 0.5),
		p99: quantile(times, 0.99),
		longest: Math.max(...times),
		floor: { p50: quantile(floorTimes, 0.5), p99: quantile(floorTimes, 0.99) },
	};
}

const begun = performance.now();
let sent = 0;
setInterval(() => {
	const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
	for (; sent < due; sent += 1) {
		const path = paths[sent % paths.length] ?? '/';
		note(phase, read(path, phase));
		if (sent % 2 === 0) note(phase, readFloor(phase));
	}
}, 5);

setInterval(() => {
	for (const site of sites) {
		get(`${site.origin}/readyz`, probe.timeoutMs).then(
			({ status }) => (site.isUp = status === 200),
			() => (site.isUp = false),
		);
	}
}, probe.everyMs);

process.on('message', () => void take().then((report) => process.send?.(report)));
process.once('disconnect', () => process.exit());
