import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { residentBytes } from '@lts/bench';
import { nextMessage, startProgram } from './programs.ts';
import type { MissesReport } from './misses.ts';
import { publishAndBreak } from './break.ts';
import { round } from './statistics.ts';
import type { Scenario } from './scenarios.ts';
import type { World } from './world.ts';

/* Scenarios in which no process is broken: what they live on is. */

const connections = 10_000;
/**
 * Of a refusal. Half of them as quick as a page that is rendered: who is refused knows it before a browser shows
 * that it waits. Nearly all within the second after which load balancers and readers take a site for
 * dead; not less, as 400 askers, both sites and what they render from share two cores.
 */
const quick = { p50: 250, p99: 1000 };

export const clockMoved: Scenario = {
	name: 'clock-moved',
	title: 'Clock: 6 h ahead, 6 h behind, right again',
	async run(world) {
		const faults: string[] = [];
		const { admin, 'content-api': api } = world.processes;
		const pids = [admin, api, ...world.sites.map(({ process: site }) => site)].map(
			(managed) => managed.identity()?.pid ?? 0,
		);
		for (const where of ['ahead', 'behind', 'right again']) {
			await publishAndBreak(world, () => {
				for (const pid of pids) process.kill(pid, 'SIGUSR2');
			});
			await wait(2500);
			for (const article of world.editor.articles.slice(13, 16)) {
				if (await world.editor.publish(article)) continue;
				faults.push(`with a clock ${where}: ${article.path} could not be published`);
			}
			const { ms, outdated } = await world.truth.untilTrue();
			if (outdated.length > 0 || ms > 2000) {
				faults.push(`with a clock ${where}: ${outdated.length} outdated, ${Math.round(ms)} ms`);
			}
		}
		return faults;
	},
};

export const diskFull: Scenario = {
	name: 'disk-full',
	title: 'Disk of one site’s cache full',
	cannot: ({ smallDisk }) => (smallDisk ? undefined : 'only root may mount a small disk'),
	async run(world) {
		const filler = join(dirname(world.smallDisk ?? ''), 'filler');
		try {
			writeFileSync(filler, Buffer.alloc(16 * 2 ** 20));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
		}
		await world.withdrawals.withdraw();
		for (const article of world.editor.articles.slice(0, 20)) await world.editor.publish(article);
		const { ms, outdated } = await world.truth.untilTrue();
		await wait(3000);
		rmSync(filler);
		await world.untilReady();
		if (outdated.length === 0) return [];
		return [`with a full disk ${outdated.length} pages were outdated after ${Math.round(ms)} ms`];
	},
};

export const idleConnections: Scenario = {
	name: 'idle-connections',
	title: '10,000 connections that send nothing',
	async run(world) {
		const [site] = world.sites;
		const before = await residentBytes(site.pid());
		const { port } = new URL(site.url);
		await publishAndBreak(world);
		const idle = startProgram('idle', { port: Number(port), count: connections });
		try {
			const { open } = await nextMessage<{ open: number }>(idle);
			const files = readdirSync(`/proc/${site.pid()}/fd`).length;
			const megabytes = Math.round(((await residentBytes(site.pid())) - before) / 2 ** 20);
			process.stdout.write(`    ${open} open, ${files} files, ${megabytes} MB more\n`);
			await wait(8000);
			return open < connections ? [`only ${open} connections were open`] : [];
		} finally {
			idle.kill();
		}
	},
};

/** How long after a publication every page is true, while more is asked for than can be rendered; in milliseconds. */
const trueMs = 3000;

/** Publishes while the queues of the sites are full. @returns what readers were not told in time */
async function publishMeanwhile({ editor, truth }: World): Promise<string[]> {
	await wait(2000);
	const published = await Promise.all(
		editor.articles.slice(13, 16).map((article) => editor.publish(article)),
	);
	const { ms, outdated } = await truth.untilTrue();
	process.stdout.write(`    every page true ${round(ms)} ms after publications meanwhile\n`);
	return [
		...(published.includes(false) ? ['an article could not be published meanwhile'] : []),
		...(ms > trueMs
			? [`${outdated.length} pages outdated ${round(ms)} ms after they changed`]
			: []),
	];
}

export const overload: Scenario = {
	name: 'overload',
	title: 'Overload: 400 at a time ask for what is not cached',
	isLoaded: true,
	async run(world) {
		const origins = world.sites.map(({ url }) => url);
		await publishAndBreak(world);
		const misses = startProgram('misses', { origins, atOnce: 400, forMs: 10_000 });
		try {
			const [report, untrue] = await Promise.all([
				nextMessage<MissesReport>(misses),
				publishMeanwhile(world),
			]);
			const { asked, broken, longest, longestFound, p50, p99, refused, wrong } = report;
			process.stdout.write(
				`    ${asked} misses, the longest ${round(longestFound)} ms; ${refused} refused, p50 ${round(p50)} ms, p99 ${round(p99)} ms, the longest ${round(longest)} ms\n`,
			);
			return [
				...untrue,
				...(refused === 0 ? ['nothing was refused'] : []),
				...(broken > 0 ? [`${broken} misses broke off`] : []),
				...Object.entries(wrong).map(([status, count]) => `${count} misses answered ${status}`),
				...(p50 > quick.p50 ? [`p50 of refusals is ${round(p50)} ms`] : []),
				...(p99 > quick.p99 ? [`p99 of refusals is ${round(p99)} ms`] : []),
			];
		} finally {
			misses.kill();
		}
	},
};
