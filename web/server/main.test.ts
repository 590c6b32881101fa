import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Needs the site to be built: `pnpm exec turbo run build`. Starting takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

function start(environment: Record<string, string>) {
	const child = spawn(process.execPath, [main], {
		env: { ...process.env, PORT: '0', CONTENT_API_URL: 'http://127.0.0.1:9', ...environment },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	}
	const exited = once(child, 'exit').then(([code]) => ({ code: code as number | null, output }));
	return { child, exited };
}

it('refuses to start with a bad variable, and names it', async () => {
	const { code, output } = await start({ SITE_URL: 'letthemstay' }).exited;
	expect([code, output]).toEqual([1, expect.stringMatching(/^SITE_URL must be /)]);
});

it('says that it cannot start when its port is taken', async () => {
	const taken = createServer().listen(0, '127.0.0.1');
	await once(taken, 'listening');
	const { port } = taken.address() as { port: number };
	const { code, output } = await start({ PORT: String(port) }).exited;
	taken.close();
	expect(code).toBe(1);
	expect(output).toMatch(/EADDRINUSE.*The site cannot start\./);
});

it('serves until it is told to stop, and then stops cleanly', async () => {
	const { child, exited } = start({});
	const served = new Promise((resolve) => {
		child.stdout.on('data', (chunk: Buffer) => {
			if (chunk.toString().includes('The site is served at')) resolve(null);
		});
	});
	await Promise.race([served, exited]);
	child.kill('SIGTERM');
	expect(await exited).toMatchObject({ code: 0 });
});

it('tells metrics of all workers together, on a port of their own', async () => {
	const { child, exited } = start({ WEB_WORKERS: '2', METRICS_PORT: '0' });
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	try {
		const told = async () => {
			const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/metrics/.exec(output) ?? [];
			return (await fetch(address)).text();
		};
		const twice = 2 * 128 * 2 ** 20;
		await vi.waitFor(
			async () => expect(await told()).toContain(`\nlts_web_cache_limit_bytes ${twice}\n`),
			{ timeout: 20_000, interval: 200 },
		);
		expect(await told()).toContain('\nlts_web_workers_wanted 2\n');
	} finally {
		child.kill('SIGTERM');
		await exited;
	}
});
