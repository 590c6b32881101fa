import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const findProgram = (name: string) =>
	['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']
		.map((folder) => path.join(folder, name))
		.find(existsSync);

/** Started, it may be slow on a busy machine: it compiles. */
const patienceMs = 60_000;

export interface Varnish {
	/** Of the addresses that it was given, by their names. */
	ports: Record<string, number>;
	stop: () => Promise<void>;
}

/** Whether varnishd is installed on this machine, with the module that purges by tag. */
export async function hasVarnish(): Promise<boolean> {
	const program = findProgram('varnishd');
	if (!program) return false;
	const folder = await mkdtemp(path.join(tmpdir(), 'lts-varnish-'));
	try {
		const file = path.join(folder, 'xkey.vcl');
		await writeFile(file, 'vcl 4.1; import xkey; backend none none;');
		await run(program, ['-C', '-j', 'none', '-n', path.join(folder, 'work'), '-f', file], {
			maxBuffer: 16 * 2 ** 20,
		});
		return true;
	} catch (error) {
		if (String((error as { stderr?: unknown }).stderr).includes('VMOD xkey')) return false;
		throw error;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Starts the real varnishd with 8 MB of memory.
 * @param addresses name of the socket to the protocol that it speaks
 * @throws {Error} with what it says, when it refuses the configuration
 */
export async function startVarnish(options: {
	vcl: string;
	addresses: Record<string, 'HTTP' | 'PROXY'>;
}): Promise<Varnish> {
	const folder = await mkdtemp(path.join(tmpdir(), 'lts-varnish-'));
	const file = path.join(folder, 'site.vcl');
	const work = path.join(folder, 'work');
	await writeFile(file, options.vcl);
	const addresses = Object.entries(options.addresses).flatMap(([name, protocol]) => [
		'-a',
		`${name}=127.0.0.1:0,${protocol}`,
	]);
	const child = spawn(
		findProgram('varnishd') ?? 'varnishd',
		['-F', '-j', 'none', '-n', work, '-f', file, '-s', 'malloc,8m', ...addresses],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	}
	const ended = once(child, 'exit');
	const stop = async () => {
		child.kill();
		await ended;
		await rm(folder, { recursive: true, force: true });
	};
	const until = performance.now() + patienceMs;
	for (;;) {
		const ports = await portsOf(work);
		if (ports) return { ports, stop };
		if (child.exitCode !== null || performance.now() > until) {
			await stop();
			throw new Error(`varnishd does not run: ${said}`);
		}
		await sleep(100);
	}
}

/** Undefined before it listens. */
async function portsOf(work: string): Promise<Record<string, number> | undefined> {
	const admin = findProgram('varnishadm') ?? 'varnishadm';
	try {
		const { stdout } = await run(admin, ['-n', work, 'debug.listen_address']);
		const lines = stdout.trim().split('\n');
		const ports = lines
			.map((line) => line.split(' '))
			.map(([name, , port]) => [name, Number(port)]);
		return ports.every(([, port]) => port) ? Object.fromEntries(ports) : undefined;
	} catch {
		// It does not take commands yet.
		return undefined;
	}
}
