import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preflight } from './preflight.ts';

let dataDir: string;
const occupant = createServer();
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
	dataDir = mkdtempSync(join(tmpdir(), 'lts-preflight-'));
	await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
	const { port } = occupant.address() as AddressInfo;
	env = { ...process.env, DATA_DIR: dataDir, WEB_PORT: String(port) };
});

afterEach(async () => {
	await new Promise((resolve) => occupant.close(resolve));
	rmSync(dataDir, { recursive: true, force: true });
});

it('says which port is taken, before anything is installed', async () => {
	await expect(preflight(env)).rejects.toThrow(/WEB_PORT|is taken/);
});

it('leaves the ports to the start where an earlier one was killed: they may be its own', async () => {
	writeFileSync(
		join(dataDir, 'start.lock'),
		JSON.stringify({ pid: 4_000_000, startedAt: '1', children: {} }),
	);
	await expect(preflight(env)).resolves.toBeUndefined();
});
