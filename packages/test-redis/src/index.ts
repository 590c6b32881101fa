import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Redis } from 'ioredis';

import { findRedis } from './find-redis.ts';

export { findRedis };

export interface RunningRedis {
	url: string;
	client: Redis;
	/** As when its machine is switched off. */
	kill: () => Promise<void>;
	/** As when its machine is too busy: connections stay open, and nothing is answered until `goOn`. */
	hang: () => void;
	goOn: () => void;
	/** On the same port, empty. */
	startAgain: () => Promise<void>;
	stop: () => Promise<void>;
}

/**
 * A real Redis of the test's own, which keeps nothing.
 *
 * @throws {Error} when none is installed: `npm test` sees to it
 */
export async function startRedis(): Promise<RunningRedis> {
	const directory = await mkdtemp(path.join(tmpdir(), 'lts-redis-'));
	const port = await freePort();
	const url = `redis://127.0.0.1:${port}`;
	let child = await launch(port, directory);
	const client = new Redis(url, { retryStrategy: () => 100 });
	// It is killed on purpose.
	client.on('error', () => undefined);
	await client.ping();
	const kill = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const exited = once(child, 'exit');
		child.kill('SIGKILL');
		await exited;
	};
	return {
		url,
		client,
		kill,
		hang: () => void child.kill('SIGSTOP'),
		goOn: () => void child.kill('SIGCONT'),
		async startAgain() {
			child = await launch(port, directory);
			await client.ping();
		},
		async stop() {
			client.disconnect();
			await kill();
			await rm(directory, { recursive: true, force: true });
		},
	};
}

async function launch(port: number, directory: string) {
	const program = findRedis();
	if (!program) {
		throw new Error('There is no Redis. Install it (Debian: apt-get install redis-tools).');
	}
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
	const child = spawn(program.file, args, {
		argv0: program.argv0,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	for await (const chunk of child.stdout) {
		if (String(chunk).includes('eady to accept connections')) break;
	}
	child.stdout.resume();
	return child;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
