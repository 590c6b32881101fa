import { execFile } from 'node:child_process';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

import { startS3, testBucket, type RunningS3 } from '@lts/test-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createBucket } from './bucket.ts';
import type { BucketSettings } from './settings.ts';

let s3: RunningS3;
beforeAll(async () => {
	s3 = await startS3();
});
afterAll(() => s3.stop());
beforeEach(() => {
	s3.answer(undefined);
	s3.asked.length = 0;
});

function settings(change: Partial<BucketSettings> = {}): BucketSettings {
	const { env } = s3;
	return {
		bucket: testBucket,
		prefix: 'files/',
		region: env['S3_REGION'] ?? '',
		endpoint: s3.url,
		forcePathStyle: true,
		credentials: {
			accessKeyId: env['S3_ACCESS_KEY_ID'] ?? '',
			secretAccessKey: env['S3_SECRET_ACCESS_KEY'] ?? '',
		},
		...change,
	};
}

describe('a bucket', () => {
	it('gives back what was written, whole and in parts, until it is removed', async () => {
		const bucket = createBucket(settings());
		const name = 'a name (1) & +ö.png';
		const data = Buffer.from('0123456789');
		expect(await bucket.find(name)).toBeNull();
		await bucket.write({ name, data, mimeType: 'image/png' });
		expect(s3.objects.get(`files/${name}`)).toEqual({ data, type: 'image/png' });
		const found = await bucket.find(name);
		expect(found).toEqual({ size: 10, etag: expect.stringMatching(/^"[0-9a-f]+"$/) });
		const part = await bucket.read(name, { start: 2, end: 4 });
		expect(part).toMatchObject({ ...found });
		expect(part && (await buffer(part.body)).toString()).toBe('234');
		const whole = await bucket.read(name);
		expect(whole && (await buffer(whole.body)).toString()).toBe('0123456789');
		await bucket.remove(name);
		await bucket.remove(name);
		expect(await bucket.read(name)).toBeNull();
		await bucket.close();
	});

	it('is asked by nobody for a second after it has failed, and told of once', async () => {
		const told: string[] = [];
		const bucket = createBucket(settings(), {
			error: (_details, message) => told.push(message),
			info: (message) => told.push(message),
		});
		s3.answer(500);
		await expect(bucket.find('a')).rejects.toThrow('fails: it answered 500.');
		s3.asked.length = 0;
		await expect(bucket.find('a')).rejects.toThrow('fails: it answered 500.');
		await expect(bucket.read('a')).rejects.toThrow('fails: it answered 500');
		expect(s3.asked).toEqual([]);
		expect(told).toEqual(['The media store does not answer.']);
		s3.answer(undefined);
		await expect.poll(() => bucket.find('a').catch(String), { timeout: 10_000 }).toBeNull();
		expect(told).toEqual(['The media store does not answer.', 'The media store answers again.']);
		await bucket.close();
	});
});

describe('what keeps a bucket from working', () => {
	const problemWith = async (change: Partial<BucketSettings>) => {
		const bucket = createBucket(settings(change));
		const problem = await bucket.check();
		await bucket.close();
		return problem;
	};
	const key = (change: object) => ({
		credentials: { ...settings().credentials, ...change } as never,
	});

	it('is nothing, where all is right', async () => {
		expect(await problemWith({})).toBeUndefined();
	});

	it.each([
		['a wrong secret', () => key({ secretAccessKey: 'wrong' }), /refuses the key \(403\)/],
		['an unknown key', () => key({ accessKeyId: 'WRONG' }), /refuses the key \(403\)/],
		['another region', () => ({ region: 'elsewhere-1' }), /refuses the key \(403\).*S3_REGION/],
		['no such bucket', () => ({ bucket: 'another' }), /There is no bucket “another” at http/],
		[
			'nobody at the address',
			() => ({ endpoint: 'http://127.0.0.1:1' }),
			/cannot be reached: ECONNREFUSED/,
		],
	])('%s', async (_, change, message) => {
		const problem = await problemWith(change());
		expect(problem).toMatch(message);
		expect(problem).not.toContain(s3.env['S3_SECRET_ACCESS_KEY']);
	});

	it('a bucket that says nothing', async () => {
		s3.answer('hang');
		expect(await problemWith({})).toMatch(/does not answer in time/);
	});

	it('is told at once to those who ask how a process does, as it was a moment ago', async () => {
		const bucket = createBucket(settings());
		s3.answer('hang');
		// A look takes longer than they wait.
		expect(await bucket.problem()).toBeUndefined();
		await expect.poll(bucket.problem, { timeout: 10_000 }).toMatch(/does not answer in time/);
		s3.answer(undefined);
		await expect.poll(bucket.problem, { timeout: 10_000 }).toBeUndefined();
		await bucket.close();
	});
});

it.each([
	['is not loaded where files are kept on the disk', {}],
	['waits until the first file is asked for', () => s3.env],
])(
	'the library for buckets %s',
	async (_, env) => {
		const program = `
		import { registerHooks } from 'node:module';
		const loaded = [];
		registerHooks({ resolve(name, context, next) { if (/^@(aws-sdk|smithy)/.test(name)) loaded.push(name); return next(name, context); } });
		await import('./src/payload.config.ts');
		console.log(JSON.stringify({ loaded }));
		process.exit();`;
		const { stdout } = await promisify(execFile)(
			process.execPath,
			['--input-type=module', '--eval', program],
			{
				cwd: path.resolve(import.meta.dirname, '../..'),
				env: {
					...{ PATH: process.env['PATH'], LTS_WITHOUT_SERVICES: 'true' },
					...(typeof env === 'function' ? env() : env),
				} as unknown as NodeJS.ProcessEnv,
			},
		);
		expect(stdout.trim()).toBe('{"loaded":[]}');
	},
	60_000,
);
