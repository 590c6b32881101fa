import { execFile } from 'node:child_process';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFirstAccount } from '../src/access/createFirstAccount.ts';
import { createTestPayload, type TestPayload } from '../src/testing/createTestPayload.ts';

let test: TestPayload;
let payload: Payload;
let file: string;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	file = path.join(await mkdtemp(path.join(tmpdir(), 'lts-first-')), 'data', 'first-account.json');
});

afterAll(() => test?.destroy());

const run = promisify(execFile);

function runScript(more: Record<string, string>) {
	return run(process.execPath, ['scripts/first-account.ts'], {
		cwd: path.resolve(import.meta.dirname, '..'),
		env: { ...process.env, DATABASE_URL: test.databaseUrl, NODE_ENV: 'production', ...more },
	});
}

async function keptAccount(): Promise<{ email: string; password: string }> {
	return JSON.parse(await readFile(file, 'utf8'));
}

it('says which variable is missing', async () => {
	await expect(runScript({})).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('FIRST_ACCOUNT_FILE is missing'),
	});
});

it('leaves no account when the password cannot be kept', async () => {
	const nowhere = path.join('/proc', 'first-account.json');
	await expect(
		createFirstAccount({ payload, email: 'admin@example.org', file: nowhere }),
	).rejects.toThrow('name another file in FIRST_ACCOUNT_FILE');
	expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0);
});

it('creates one administrator, also when two start at the same moment', async () => {
	const start = () => createFirstAccount({ payload, email: 'admin@example.org', file });
	const created = (await Promise.all([start(), start()])).filter((account) => account !== null);
	expect(created).toHaveLength(1);
	expect(await keptAccount()).toEqual(created[0]);
	const { docs } = await payload.find({ collection: 'users' });
	expect(docs).toMatchObject([{ email: 'admin@example.org', role: 'administrator' }]);
	await payload.db.deleteMany({ collection: 'users', where: {} });
});

it('shows the password once, keeps it for the owner only, and lets in with it', async () => {
	const { stdout } = await runScript({
		FIRST_ACCOUNT_FILE: file,
		FIRST_ACCOUNT_EMAIL: 'olena@example.org',
	});
	const account = await keptAccount();
	expect(account.email).toBe('olena@example.org');
	expect(account.password.length).toBeGreaterThanOrEqual(20);
	expect(stdout).toContain(account.password);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	const { user } = await payload.login({ collection: 'users', data: account });
	expect(user?.role).toBe('administrator');
});

it('changes nothing when there are accounts', async () => {
	const before = await keptAccount();
	const { stdout } = await runScript({ FIRST_ACCOUNT_FILE: file });
	expect(stdout).toContain('There are accounts already');
	expect(stdout).not.toContain(before.password);
	expect(await keptAccount()).toEqual(before);
	expect((await payload.count({ collection: 'users' })).totalDocs).toBe(1);
});
