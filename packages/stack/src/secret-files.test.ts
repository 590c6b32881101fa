import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSecretFiles } from './secret-files.ts';

const directory = mkdtempSync(join(tmpdir(), 'lts-secrets-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(content: string): string {
	const path = join(directory, String(Math.random()));
	writeFileSync(path, content);
	return path;
}

describe('readSecretFiles', () => {
	it('replaces a path by what the file holds, without the newline of an editor', () => {
		const env: NodeJS.ProcessEnv = { PAYLOAD_SECRET_FILE: file('signed\n') };
		readSecretFiles(env);
		expect(env).toEqual({ PAYLOAD_SECRET: 'signed' });
	});

	it('puts the password into the address of the database, whatever characters it has', () => {
		const env: NodeJS.ProcessEnv = {
			DATABASE_URL: 'postgres://reader@postgres:5432/news',
			DATABASE_PASSWORD_FILE: file('a/b@c'),
		};
		readSecretFiles(env);
		expect(env).toEqual({ DATABASE_URL: 'postgres://reader:a%2Fb%40c@postgres:5432/news' });
	});

	it('leaves variables alone that only look alike', () => {
		const env: NodeJS.ProcessEnv = { FIRST_ACCOUNT_FILE: '/data/setup/first-account.json' };
		readSecretFiles(env);
		expect(env).toEqual({ FIRST_ACCOUNT_FILE: '/data/setup/first-account.json' });
	});

	it.each([
		['a missing file', { PAYLOAD_SECRET_FILE: '/none' }, 'PAYLOAD_SECRET_FILE cannot be read'],
		['an empty file', { PAYLOAD_SECRET_FILE: file('\n') }, 'is empty'],
		['both ways at once', { PAYLOAD_SECRET: 'a', PAYLOAD_SECRET_FILE: file('b') }, 'both set'],
		['a password for no database', { DATABASE_PASSWORD_FILE: file('b') }, 'no DATABASE_URL'],
	])('refuses %s', (_name, env, message) => {
		expect(() => readSecretFiles(env as NodeJS.ProcessEnv)).toThrow(message);
	});
});
