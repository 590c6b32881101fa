import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { residentBytes } from '@lts/bench';
import { nextMessage, startProgram } from './programs.ts';
import type { Scenario } from './scenarios.ts';

/* Scenarios in which no process is broken: what they live on is. */

const connections = 10_000;
/** Of a refusal, while 400 of a program beside it and the sites share two cores: the wait of a reader who then calls. */
const quickMs = 1000;

export const clockMoved: Scenario = {
	name: 'clock-moved',
	title: 'Clock: 6 h ahead, 6 h behind, right again',
	async run(world) {
		const faults: string[] = [];
		const pids = [...world.sites.map(({ pid }) => pid()), apiPid()];
		for (const where of ['ahead', 'behind', 'right again']) {
			for (const pid of pids) process.kill(pid, 'SIGUSR2');
			await wait(2500);
			const { ms, outdated } = await world.truth.untilTrue();
			if (outdated.length > 0 || ms > 2000) {
				faults.push(`with a clock ${where}: ${outdated.length} outdated, ${Math.round(ms)} ms`);
			}
		}
		return faults;

		function apiPid(): number {
			return world.processes['content-api'].identity()?.pid ?? 0;
		}
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

export const overload: Scenario = {
	name: 'overload',
	title: 'Overload: 400 at a time ask for what is not cached',
	async run(world) {
		const origins = world.sites.map(({ url }) => url);
		const misses = startProgram('misses', { origins, atOnce: 400, forMs: 8000 });
		try {
			const { asked, refused, broken, wrong, p99 } = await nextMessage<{
				asked: number;
				refused: number;
				broken: number;
				wrong: number;
				p99: number;
			}>(misses);
			process.stdout.write(
				`    ${asked} misses, ${refused} refused (p99 ${Math.round(p99)} ms), ${broken} broken off\n`,
			);
			return [
				...(refused === 0 ? ['nothing was refused'] : []),
				...(broken > 0 ? [`${broken} misses broke off`] : []),
				...(wrong > 0 ? [`${wrong} misses were answered with something else than 404 or 503`] : []),
				...(p99 > quickMs ? [`p99 of refusals is ${Math.round(p99)} ms`] : []),
			];
		} finally {
			misses.kill();
		}
	},
};
