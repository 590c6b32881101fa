import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreePort, startStack, type Stack } from '@lts/stack';
import { childrenOf, cpuMs, residentBytes, run } from '../processes.ts';
import { say } from '../report.ts';

const root = resolve(import.meta.dirname, '../../../..');

export interface Web {
	origin: string;
	pid: number;
	/** The processes that it has started: its workers, where it has several. */
	workers(): Promise<number[]>;
	/** Of all its processes. */
	cpuMs(): Promise<number>;
	residentBytes(): Promise<number>;
	/** What `/readyz` says. */
	state(): Promise<WebState>;
	stop(): Promise<void>;
	/** As when the machine loses power. */
	kill(): Promise<void>;
}

export interface WebState {
	ready: boolean;
	pages: number;
	pageBytes: number;
}

export interface Product {
	stack: Stack;
	/** Addresses of all pages in all languages, as the site's own map has them. */
	paths: string[];
	/** A web process of its own, that has nothing in its cache. */
	startWeb(env?: Record<string, string>, options?: { mayBeDegraded: boolean }): Promise<Web>;
	apiCpuMs(): Promise<number>;
	stop(): Promise<void>;
}

/** The whole product as in production, with the generated corpus. */
export async function startProduct(): Promise<Product> {
	const dataDir = await mkdtemp(join(tmpdir(), 'lts-bench-'));
	const siteApiKey = randomUUID().replaceAll('-', '');
	process.env['SITE_API_KEY'] = siteApiKey;
	const stack = await startStack({
		dataDir,
		durable: false,
		logLevel: 'warn',
		report: (line) => say(line),
	});
	const stop = async () => {
		await stack.stop();
		await rm(dataDir, { recursive: true, force: true });
	};
	try {
		const cms = join(root, 'cms');
		const env = {
			DATABASE_URL: stack.urls.database,
			LOG_LEVEL: 'warn',
			MEDIA_DIR: join(dataDir, 'media'),
			NODE_ENV: 'production',
			PAYLOAD_SECRET: 'a-secret-that-only-the-bench-knows-of',
		};
		await run({ script: join(cms, 'bench/corpus.ts'), cwd: cms, env });
		const paths = await readPaths(stack.urls.site);
		// Each part measures one of its own.
		await stack.processes.web.stop();
		const apiPid = stack.processes['content-api'].identity()?.pid ?? 0;
		const contentApiUrl = stack.urls.contentApi.replace('//localhost:', '//127.0.0.1:');
		return {
			stack,
			paths,
			stop,
			apiCpuMs: () => cpuMs(apiPid),
			startWeb: (more = {}, { mayBeDegraded } = { mayBeDegraded: false }) => {
				const env = {
					CONTENT_API_URL: contentApiUrl,
					SITE_API_KEY: siteApiKey,
					SITE_URL: stack.urls.site,
					...more,
				};
				return startWeb(env, mayBeDegraded);
			},
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

async function readPaths(site: string): Promise<string[]> {
	const map = await (await fetch(`${site}/sitemap.xml`)).text();
	const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
		([, address = '']) => new URL(address).pathname,
	);
	if (paths.length < 10_000) throw new Error(`The site's map has ${paths.length} pages only.`);
	return paths;
}

async function startWeb(env: Record<string, string>, mayBeDegraded: boolean): Promise<Web> {
	const port = await findFreePort();
	const child = spawn(process.execPath, ['server/main.ts'], {
		cwd: join(root, 'web'),
		env: {
			...process.env,
			// That a page takes long is measured; it need not be said as well.
			LOG_LEVEL: 'error',
			...env,
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(port),
		},
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const pid = child.pid ?? 0;
	const origin = `http://127.0.0.1:${port}`;
	const ended = once(child, 'exit');
	const inAll = async (measure: (pid: number) => Promise<number>) => {
		const figures = await Promise.all([pid, ...(await childrenOf(pid))].map(measure));
		return figures.reduce((sum, figure) => sum + figure, 0);
	};
	const state = async () => (await (await fetch(`${origin}/readyz`)).json()) as WebState;
	await untilReady({ origin, ended, mayBeDegraded });
	return {
		origin,
		pid,
		state,
		workers: () => childrenOf(pid),
		cpuMs: () => inAll(cpuMs),
		residentBytes: () => inAll(residentBytes),
		async stop() {
			child.kill();
			await ended;
		},
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
	};
}

async function untilReady({
	origin,
	ended,
	mayBeDegraded,
}: {
	origin: string;
	ended: Promise<unknown>;
	mayBeDegraded: boolean;
}): Promise<void> {
	let hasEnded = false;
	void ended.then(() => (hasEnded = true));
	for (;;) {
		const isReady = await fetch(`${origin}/readyz`).then(
			async (response) => {
				const state = (await response.json()) as { degraded: boolean };
				return response.ok && (mayBeDegraded || !state.degraded);
			},
			() => false,
		);
		if (isReady) return;
		if (hasEnded) throw new Error('The site ended before it was ready.');
		await new Promise((done) => setTimeout(done, 50));
	}
}
