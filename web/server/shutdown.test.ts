import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import type { Readiness } from './readiness.ts';
import { ask } from './testing/ask.ts';
import { startContentApi } from './testing/content-api.ts';

/** Needs the site to be built: `pnpm exec turbo run build`. Starting takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const started: (() => unknown)[] = [];
afterEach(async () => {
	for (const stop of started.splice(0).reverse()) await stop();
});

async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function startNode(contentApiUrl: string, environment: Record<string, string>) {
	const port = await findFreePort();
	const child = spawn(process.execPath, [main], {
		env: {
			...{ ...process.env, CONTENT_API_URL: contentApiUrl, PORT: String(port) },
			...environment,
		},
		stdio: 'ignore',
	});
	const exited = once(child, 'exit').then(([code]) => code as number | null);
	started.push(async () => {
		child.kill('SIGKILL');
		await exited;
	});
	const readiness = async () => {
		const { status, text } = await ask(port, '/readyz');
		return { status, ...(JSON.parse(text) as Readiness) };
	};
	await vi.waitFor(async () => expect((await readiness()).status).toBe(200), {
		timeout: 60_000,
		interval: 100,
	});
	return { child, exited, port, readiness };
}

type Node = Awaited<ReturnType<typeof startNode>>;

/** Readers behind a balancer that looks at `/readyz` five times a second, keeps connections and repeats nothing. */
function startReaders(nodes: Node[]) {
	const agent = new http.Agent({ keepAlive: true });
	const failures: string[] = [];
	let inTurn = nodes;
	let answered = 0;
	let isOver = false;

	async function look(): Promise<void> {
		while (!isOver) {
			const states = await Promise.all(
				nodes.map(({ readiness }) => readiness().catch(() => ({ status: 0 }))),
			);
			inTurn = nodes.filter((_node, index) => states[index]?.status === 200);
			await wait(200);
		}
	}

	function readFrom(port: number): Promise<void> {
		return new Promise((resolve) => {
			const fail = ({ message }: Error) => resolve(void failures.push(message));
			http
				.get({ port, agent, path: '/fonts' }, (response) => {
					response.resume().once('end', () => resolve(void (answered += 1)));
					response.once('error', fail);
				})
				.once('error', fail);
		});
	}

	async function read(): Promise<void> {
		for (let turn = 0; !isOver; turn += 1) {
			const node = inTurn[turn % inTurn.length];
			if (node) await readFrom(node.port);
			else failures.push('no node is ready');
			await wait(5);
		}
	}

	const all = Promise.all([look(), ...Array.from({ length: 8 }, read)]);
	return {
		failures,
		answered: () => answered,
		inTurn: () => inTurn,
		async stop(): Promise<void> {
			isOver = true;
			await all;
			agent.destroy();
		},
	};
}

const more = (count: number, readers: ReturnType<typeof startReaders>) => {
	const goal = readers.answered() + count;
	return vi.waitFor(() => expect(readers.answered()).toBeGreaterThan(goal), 30_000);
};

it.each([1, 2])(
	'no reader notices that a node with WEB_WORKERS=%d is stopped, when the balancer looks within the delay',
	async (workers) => {
		const api = await startContentApi();
		started.push(api.stop);
		const environment = { SHUTDOWN_DELAY_MS: '4000', WEB_WORKERS: String(workers) };
		const nodes = await Promise.all([
			startNode(api.url, environment),
			startNode(api.url, { SHUTDOWN_DELAY_MS: '4000' }),
		]);
		const [ending] = nodes;
		const readers = startReaders(nodes);
		await more(50, readers);
		ending.child.kill('SIGTERM');
		await vi.waitFor(async () => expect((await ending.readiness()).stopping).toBe(true), 3000);
		expect(await ending.readiness()).toMatchObject({ status: 503, ready: false });
		const { headers, status } = await ask(ending.port, '/healthz');
		expect([status, headers.connection]).toEqual([200, 'close']);
		await vi.waitFor(() => expect(readers.inTurn()).toEqual([nodes[1]]), 3000);
		expect(await ending.exited).toBe(0);
		await more(50, readers);
		await readers.stop();
		expect(readers.failures).toEqual([]);
	},
);

it('Ctrl-C ends a node at once, whatever the delay', async () => {
	const api = await startContentApi();
	started.push(api.stop);
	const node = await startNode(api.url, { SHUTDOWN_DELAY_MS: '300000', WEB_WORKERS: '2' });
	node.child.kill('SIGINT');
	expect(await node.exited).toBe(0);
});
