import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { ask } from './testing/ask.ts';
import { startContentApi } from './testing/content-api.ts';

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Needs the site to be built: `pnpm exec turbo run build`. Starting takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });
const patience = { timeout: 30_000, interval: 50 };

const started: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const stop of started.splice(0).reverse()) await stop();
});

async function startApi() {
	const api = await startContentApi();
	started.push(api.stop);
	return api;
}

/** The real processes: one that supervises, and workers. */
function start(script: string, environment: Record<string, string>) {
	const child = spawn(process.execPath, [script], {
		env: { ...process.env, PORT: '0', WEB_WORKERS: '2', ...environment },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	}
	const exited = once(child, 'exit').then(([code]) => code as number | null);
	started.push(async () => {
		child.kill('SIGKILL');
		await exited;
	});
	const pid = child.pid ?? 0;
	/** Process ids of the workers. */
	const workers = () =>
		readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
	return { child, exited, workers, output: () => output };
}

async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function startSite(contentApiUrl: string, more: Record<string, string> = {}) {
	// Not any port: that would become another when all workers end at once.
	const port = await findFreePort();
	const site = start(at('main.ts'), {
		...more,
		CONTENT_API_URL: contentApiUrl,
		PORT: String(port),
	});
	/** How often a worker has said that it does not follow the feed. */
	const warnings = (pid: number) =>
		site.output().match(new RegExp(`"pid":${pid},.*feed is not followed`, 'g'))?.length;
	const readiness = async () => {
		const { status, text } = await ask(port, '/readyz');
		return { status, ...(JSON.parse(text) as { degraded: boolean; workers: object }) };
	};
	const serves = (serving: number) =>
		vi.waitFor(
			async () => expect((await readiness()).workers).toEqual({ wanted: 2, serving }),
			patience,
		);
	await serves(2);
	return { ...site, port, readiness, serves, warnings };
}

const isAlive = (pid: number) => {
	try {
		return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
	} catch {
		return false;
	}
};

it('answers from as many workers as are wanted, each of which follows the feed', async () => {
	const api = await startApi();
	const site = await startSite(api.url);
	expect(site.workers()).toHaveLength(2);
	expect(api.streamCount()).toBe(2);
	expect(await site.readiness()).toMatchObject({ status: 200, degraded: false });
});

it('replaces a worker that is killed, and answers meanwhile', async () => {
	const api = await startApi();
	const site = await startSite(api.url);
	const [victim = 0] = site.workers();
	process.kill(victim, 'SIGKILL');
	await vi.waitFor(async () => {
		const state = await site.readiness();
		expect(state.status).toBe(200);
		expect(state.workers).toEqual({ wanted: 2, serving: 2 });
		expect(site.workers()).toHaveLength(2);
		expect(site.workers()).not.toContain(victim);
	}, patience);
	expect(site.output()).toMatch(/SIGKILL.*A worker ended; another takes its place\./);
});

it('lets a new worker take no connection before it is ready, unless no other takes any', async () => {
	const api = await startApi();
	const site = await startSite(api.url);
	const [first = 0, second = 0] = site.workers();
	await api.stop();
	process.kill(first, 'SIGKILL');
	await site.serves(1);
	await vi.waitFor(() => expect(site.workers()).toHaveLength(2), patience);
	const [, successor = 0] = site.workers();
	await vi.waitFor(() => expect(site.warnings(successor)).toBe(1), patience);
	expect((await site.readiness()).workers).toEqual({ wanted: 2, serving: 1 });
	process.kill(second, 'SIGKILL');
	await vi.waitFor(async () => expect((await site.readiness()).status).toBe(503), patience);
	await api.restart();
	await site.serves(2);
});

it('ends a worker that hangs, and goes on', async () => {
	const site = start(at('testing/impatient-workers.ts'), {});
	await vi.waitFor(() => expect(site.workers()).toHaveLength(2), patience);
	await vi.waitFor(() => expect(site.output()).toContain('listening'), patience);
	const [victim = 0] = site.workers();
	await vi.waitFor(() => expect(site.output().split('listening')).toHaveLength(3), patience);
	process.kill(victim, 'SIGSTOP');
	await vi.waitFor(() => expect(site.output().split('listening')).toHaveLength(4), patience);
	expect(isAlive(victim)).toBe(false);
	expect(site.output()).toContain('A worker hangs: ending it.');
});

it('ends a worker that never begins to serve, but none that waits until it is ready', async () => {
	const site = start(at('testing/impatient-workers.ts'), {
		...{ WEB_WORKERS: '3', START_PATIENCE_MS: '5000', SLEEPER: '2', WAITER: '3' },
	});
	const listening = (count: number) =>
		vi.waitFor(() => expect(site.output().split('listening')).toHaveLength(count + 1), patience);
	await listening(1);
	const [first = 0, sleeper = 0, waiter = 0] = site.workers();
	await listening(2);
	expect([first, sleeper, waiter].map(isAlive)).toEqual([true, false, true]);
	expect(site.output().match(/"worker":\d,"msg":"A worker hangs: ending it\."/g)).toEqual([
		expect.stringContaining('"worker":2'),
	]);
});

it('tells metrics of the workers that answer, and which does not', async () => {
	const api = await startApi();
	const site = await startSite(api.url, { METRICS_PORT: '0' });
	const metrics = async () => {
		const [address = ''] = /http:\S+\/metrics/.exec(site.output()) ?? [];
		const answer = await fetch(address);
		expect(answer.status).toBe(200);
		return answer.text();
	};
	const tells = (one: 0 | 1, two: 0 | 1) =>
		vi.waitFor(async () => {
			const told = await metrics();
			expect(told).toContain(`\nlts_web_worker_tells{worker="1"} ${one}\n`);
			expect(told).toContain(`\nlts_web_worker_tells{worker="2"} ${two}\n`);
			return told;
		}, patience);
	const answers = (text: string) =>
		[...text.matchAll(/^lts_web_answers_total\{.*\} (\d+)$/gm)].reduce(
			(sum, [, n]) => sum + Number(n),
			0,
		);
	for (let n = 0; n < 4; n += 1) await ask(site.port, `/none-${n}`);
	expect(answers(await tells(1, 1))).toBe(4);
	const [, victim = 0] = site.workers();
	process.kill(victim, 'SIGSTOP');
	const meanwhile = await tells(1, 0);
	expect(meanwhile).toContain(`\nlts_web_cache_limit_bytes ${128 * 2 ** 20}\n`);
	expect(answers(meanwhile)).toBe(4);
	process.kill(victim, 'SIGKILL');
	// What it has counted is counted, also when another has taken its place.
	expect(answers(await tells(1, 1))).toBe(4);
});

it('stops all workers when it is told to, and they stop when it is killed', async () => {
	const api = await startApi();
	const stopped = await startSite(api.url);
	const told = stopped.workers();
	stopped.child.kill('SIGTERM');
	expect(await stopped.exited).toBe(0);
	expect(told.filter(isAlive)).toEqual([]);

	const killed = await startSite(api.url);
	const orphans = killed.workers();
	killed.child.kill('SIGKILL');
	await vi.waitFor(() => expect(orphans.filter(isAlive)).toEqual([]), patience);
});

it('gives up when no worker can begin to serve', async () => {
	const taken = createServer().listen(0, '127.0.0.1');
	await once(taken, 'listening');
	started.push(async () => taken.close());
	const { port } = taken.address() as AddressInfo;
	const site = start(at('main.ts'), { PORT: String(port), CONTENT_API_URL: 'http://127.0.0.1:9' });
	expect(await site.exited).toBe(1);
	expect(site.output()).toMatch(/EADDRINUSE.*The site cannot start\./);
	expect(site.output()).toContain('No worker could start to serve the site.');
});
