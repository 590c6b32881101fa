import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { startS3, type RunningS3 } from '@lts/test-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';

let s3: RunningS3;
let directory: string;
beforeEach(async () => {
	[s3, directory] = await Promise.all([startS3(), mkdtemp(path.join(tmpdir(), 'lts-copy-'))]);
	await writeFile(path.join(directory, 'door-0123456789.webp'), 'a door');
	await writeFile(path.join(directory, 'letter-0123456789.pdf'), 'a letter');
});
afterEach(async () => {
	await s3.stop();
	await rm(directory, { recursive: true });
});

/** As an operator calls it, without a database. */
function run(variables: Record<string, string> = {}) {
	const env = { PATH: process.env['PATH'], MEDIA_DIR: directory, ...s3.env, ...variables };
	return promisify(execFile)(process.execPath, ['scripts/copy-media.ts'], {
		cwd: path.resolve(import.meta.dirname, '..'),
		env: env as unknown as NodeJS.ProcessEnv,
	});
}

it('copies every file as what it is, below the prefix, and says what it did', async () => {
	await mkdir(path.join(directory, 'folder'));
	await writeFile(path.join(directory, '.hidden'), '');
	const { stdout } = await run({ S3_PREFIX: 'files' });
	expect(Object.fromEntries(s3.objects)).toEqual({
		'files/door-0123456789.webp': { data: Buffer.from('a door'), type: 'image/webp' },
		'files/letter-0123456789.pdf': { data: Buffer.from('a letter'), type: 'application/pdf' },
	});
	expect(stdout).toContain('2 copied, 0 were there already, 0 failed.');
	expect(stdout).toMatch(/Left out, .*: (folder, \.hidden|\.hidden, folder)\n/);
}, 30_000);

it('can be called again: it copies what is new or damaged, and removes nothing', async () => {
	await run();
	s3.objects.set('door-0123456789.webp', { data: Buffer.from('a d'), type: 'image/webp' });
	s3.objects.set('of-the-bucket.png', { data: Buffer.from('a picture'), type: 'image/png' });
	await writeFile(path.join(directory, 'new-0123456789.png'), 'new');
	s3.asked.length = 0;
	expect((await run()).stdout).toContain('2 copied, 1 were there already, 0 failed.');
	expect(s3.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(2);
	expect(s3.objects.get('door-0123456789.webp')?.data.toString()).toBe('a door');
	expect(s3.objects.size).toBe(4);
}, 30_000);

it('looks whether the bucket has kept what it took, and fails when it has not', async () => {
	s3.answer('forget');
	await expect(run()).rejects.toMatchObject({
		code: 1,
		stdout: expect.stringMatching(
			/door-0123456789\.webp: It has 6 bytes here and none in the bucket\.[\s\S]*0 copied, 0 were there already, 2 failed/,
		),
		stderr: expect.stringContaining('Not everything is copied.'),
	});
}, 30_000);

it('waits for a bucket that is away for a moment, and gives up on one that stays away', async () => {
	s3.answer(503);
	const running = run();
	// The look at the bucket comes first.
	await expect(running).rejects.toMatchObject({ stderr: expect.stringContaining('answered 503') });
	s3.answer('busy');
	expect((await run()).stdout).toContain('2 copied, 0 were there already, 0 failed.');
}, 30_000);

it.each([
	['no bucket is named', () => ({ ...noBucket }), 'S3_BUCKET is not set'],
	['half a key is given', () => ({ S3_ACCESS_KEY_ID: '' }), 'S3_ACCESS_KEY_ID is missing'],
	['the key is wrong', () => ({ S3_SECRET_ACCESS_KEY: 'wrong' }), 'refuses the key'],
	['no folder is named', () => ({ MEDIA_DIR: '' }), 'MEDIA_DIR is not set'],
	['the folder is not there', () => ({ MEDIA_DIR: '/none' }), 'no such file or directory'],
])(
	'says what to do when %s',
	async (_, variables, message) => {
		await expect(run(variables())).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining(message),
		});
		expect(s3.objects.size).toBe(0);
	},
	30_000,
);

const noBucket = Object.fromEntries(
	['BUCKET', 'ENDPOINT', 'REGION', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map((name) => [
		`S3_${name}`,
		'',
	]),
);
