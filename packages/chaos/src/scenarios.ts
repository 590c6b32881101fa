import { setTimeout as wait } from 'node:timers/promises';
import { goOn, hang, kill, publishAndBreak, signalPostgres } from './break.ts';
import { clockMoved, diskFull, idleConnections, overload } from './resources.ts';
import type { World } from './world.ts';

export interface Scenario {
	name: string;
	title: string;
	/**
	 * Breaks something and mends it. Resolves in the moment in which all parts say that they can serve.
	 * @returns what it found that must not be
	 */
	run(world: World): Promise<string[]>;
	/** Why it cannot be done here; undefined when it can. */
	cannot?(world: World): string | undefined;
	/** True where it takes the processor from readers by a load of its own. */
	isLoaded?: boolean;
}

const brokenMs = 8000;

async function untilReady(world: World): Promise<string[]> {
	await world.untilReady();
	return [];
}

function killed(name: 'admin' | 'content-api'): Scenario['run'] {
	return async (world) => {
		await publishAndBreak(world, () => kill(world.processes[name]));
		await wait(brokenMs);
		return untilReady(world);
	};
}

function hung(name: 'admin' | 'content-api'): Scenario['run'] {
	return async (world) => {
		await publishAndBreak(world, () => hang(world.processes[name]));
		await wait(brokenMs);
		goOn(world.processes[name]);
		return untilReady(world);
	};
}

export const scenarios: Scenario[] = [
	{ name: 'admin-killed', title: 'Admin: kill -9', run: killed('admin') },
	{ name: 'admin-hung', title: 'Admin hangs', run: hung('admin') },
	{ name: 'api-killed', title: 'Content API: kill -9', run: killed('content-api') },
	{ name: 'api-hung', title: 'Content API hangs', run: hung('content-api') },
	{
		name: 'postgres-killed',
		title: 'Postgres: kill -9',
		async run(world) {
			await publishAndBreak(world, () => process.kill(world.postgres.pid(), 'SIGKILL'));
			await wait(brokenMs);
			await world.postgres.start();
			return untilReady(world);
		},
	},
	{
		name: 'postgres-hung',
		title: 'Postgres hangs',
		async run(world) {
			await publishAndBreak(world, () => signalPostgres(world, 'SIGSTOP'));
			await wait(brokenMs);
			await signalPostgres(world, 'SIGCONT');
			return untilReady(world);
		},
	},
	{
		name: 'postgres-slow',
		title: 'Postgres: each query takes 2 s more',
		async run(world) {
			await publishAndBreak(world, () => (world.database.delayMs = 2000));
			await wait(brokenMs);
			world.database.delayMs = 0;
			return untilReady(world);
		},
	},
	{
		name: 'site-killed',
		title: 'One of two sites: kill -9',
		async run(world) {
			await publishAndBreak(world, () => kill(world.sites[1].process));
			await wait(brokenMs);
			return untilReady(world);
		},
	},
	{
		name: 'site-hung',
		title: 'One of two sites hangs',
		async run(world) {
			await publishAndBreak(world, () => hang(world.sites[1].process));
			await wait(brokenMs);
			goOn(world.sites[1].process);
			return untilReady(world);
		},
	},
	{
		name: 'redis-killed',
		title: 'Redis: kill -9',
		cannot: ({ redis }) => (redis ? undefined : 'no Redis or Valkey is installed'),
		async run(world) {
			await publishAndBreak(world, () => world.redis?.kill());
			await wait(brokenMs);
			await world.redis?.startAgain();
			return untilReady(world);
		},
	},
	{
		name: 'redis-hung',
		title: 'Redis hangs',
		cannot: ({ redis }) => (redis ? undefined : 'no Redis or Valkey is installed'),
		async run(world) {
			await publishAndBreak(world, () => world.redis?.hang());
			await wait(brokenMs);
			world.redis?.goOn();
			return untilReady(world);
		},
	},
	{
		name: 'feed-cut',
		title: 'Feed cut for a minute, 50 documents change',
		async run(world) {
			await publishAndBreak(world, () => world.feed.cutFeed(true));
			const end = wait(60_000);
			let acknowledged = 0;
			for (const article of world.editor.articles) {
				if (await world.editor.publish(article)) acknowledged += 1;
			}
			await end;
			world.feed.cutFeed(false);
			const { length } = world.editor.articles;
			return acknowledged === length ? [] : [`${acknowledged} of ${length} could be published`];
		},
	},
	{
		name: 'cms-down-site-restarted',
		title: 'Site restarted while the CMS is down',
		async run(world) {
			const { admin, 'content-api': api } = world.processes;
			await publishAndBreak(world, () => Promise.all([admin.stop(), api.stop()]));
			process.kill(world.postgres.pid(), 'SIGKILL');
			const faults: string[] = [];
			for (const site of [...world.sites].reverse()) {
				kill(site.process);
				await untilServing(site.url);
				for (const path of world.paths) {
					const { status } = await fetch(site.url + path);
					if (status !== 200) faults.push(`${path} answered ${status} after the restart`);
				}
			}
			await world.postgres.start();
			await Promise.all([admin.start(), api.start()]);
			await world.untilReady();
			return faults;
		},
	},
	{
		name: 'deploy',
		title: 'Deploy of a new version, site after site',
		async run(world) {
			const { mark } = world.releases.deployNext();
			for (const { process: site, url } of world.sites) {
				await publishAndBreak(world, () => site.stop());
				await site.start();
				await untilServing(url);
				// As the balancer needs to see it again.
				await wait(1000);
			}
			await world.untilReady();
			return pagesWithout(world, mark);
		},
	},
	clockMoved,
	diskFull,
	idleConnections,
	overload,
];

/** Of both sites: what the version before has left in caches is shown by neither. */
async function pagesWithout({ paths, sites }: World, mark: string): Promise<string[]> {
	const faults: string[] = [];
	for (const { url } of sites) {
		for (const path of paths) {
			const html = await fetch(url + path).then((answer) => answer.text());
			if (!html.includes(mark)) faults.push(`${path} is not of the new version`);
		}
	}
	return faults;
}

/** As its balancer finds it. */
async function untilServing(origin: string): Promise<void> {
	const isServing = () =>
		fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
			({ ok }) => ok,
			() => false,
		);
	const since = performance.now();
	while (!(await isServing())) {
		if (performance.now() - since > 30_000) throw new Error(`${origin} does not come back.`);
		await wait(20);
	}
}
