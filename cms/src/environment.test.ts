import { expect, test } from 'vitest';

import { readEnvironment } from './environment.ts';

const right = {
	DATABASE_URL: 'postgres://user:password@127.0.0.1:3002/lts',
	PAYLOAD_SECRET: 'a secret that is long enough to be one',
};

test('what is not given has a default that fits a machine of one’s own', () => {
	expect(readEnvironment(right)).toMatchObject({
		port: 3001,
		cmsUrl: 'http://localhost:3001',
		siteUrl: 'http://localhost:3000',
		logLevel: 'info',
	});
});

test('a missing or wrong variable is named, all of them at once', () => {
	const bad = { PAYLOAD_SECRET: 'short', CMS_URL: 'https://cms.example.org/admin', PORT: 'many' };
	expect(() => readEnvironment(bad)).toThrow(/DATABASE_URL[\s\S]*PAYLOAD_SECRET[\s\S]*PORT/);
	expect(() => readEnvironment(bad)).toThrow(/CMS_URL is "https:\/\/cms\.example\.org\/admin"/);
});

test('the change feed goes back as many days as the operator wants', () => {
	const daysOf = (days: string) =>
		readEnvironment({ ...right, CHANGES_RETENTION_DAYS: days }).changesRetentionDays;
	expect(daysOf('')).toBe(30);
	expect(daysOf('90')).toBe(90);
	for (const wrong of ['0', '-1', '1.5', 'long']) {
		expect(() => daysOf(wrong)).toThrow(`CHANGES_RETENTION_DAYS is "${wrong}"`);
	}
});

test('webhooks go to public addresses only, unless it is said in so many words', () => {
	expect(readEnvironment(right).webhooksAllowPrivate).toBe(false);
	const allowed = { ...right, WEBHOOKS_ALLOW_PRIVATE: 'true' };
	expect(readEnvironment(allowed).webhooksAllowPrivate).toBe(true);
	const unclear = { ...right, WEBHOOKS_ALLOW_PRIVATE: '1' };
	expect(() => readEnvironment(unclear)).toThrow('WEBHOOKS_ALLOW_PRIVATE is "1"');
});

test('an origin loses the slash at its end', () => {
	expect(readEnvironment({ ...right, SITE_URL: 'https://example.org/' }).siteUrl).toBe(
		'https://example.org',
	);
});

test('the build needs neither a database nor a secret, a server needs both', () => {
	expect(() => readEnvironment({})).toThrow(/DATABASE_URL is missing/);
	expect(readEnvironment({ NEXT_PHASE: 'phase-production-build' }).databaseUrl).toContain('nobody');
});

const bucket = {
	S3_BUCKET: 'lts-media',
	S3_ENDPOINT: 'https://s3.example.org/',
	S3_ACCESS_KEY_ID: 'the-id',
	S3_SECRET_ACCESS_KEY: 'the-secret',
};
const bucketOf = (variables: Record<string, string>) =>
	readEnvironment({ ...right, ...variables }).bucket;

test('files are kept on the disk, unless a bucket is named', () => {
	expect(bucketOf({})).toBeUndefined();
	expect(bucketOf({ S3_BUCKET: '', S3_ACCESS_KEY_ID: '' })).toBeUndefined();
	expect(bucketOf(bucket)).toEqual({
		bucket: 'lts-media',
		prefix: '',
		region: 'us-east-1',
		endpoint: 'https://s3.example.org',
		forcePathStyle: true,
		credentials: { accessKeyId: 'the-id', secretAccessKey: 'the-secret' },
	});
	expect(
		bucketOf({ ...bucket, S3_PREFIX: 'a/media/', S3_FORCE_PATH_STYLE: 'false', S3_REGION: 'auto' }),
	).toMatchObject({ prefix: 'a/media/', forcePathStyle: false, region: 'auto' });
});

test('at Amazon, a machine may have a role instead of a key', () => {
	expect(bucketOf({ S3_BUCKET: 'lts-media', S3_REGION: 'eu-central-1' })).toMatchObject({
		endpoint: undefined,
		forcePathStyle: false,
		credentials: undefined,
	});
});

test.each([
	['nothing but a key', { S3_BUCKET: '' }, /S3_BUCKET is missing, but S3_ENDPOINT is set/],
	['half a key', { S3_SECRET_ACCESS_KEY: '' }, /S3_SECRET_ACCESS_KEY is missing. Give both/],
	['the other half', { S3_ACCESS_KEY_ID: '' }, /S3_ACCESS_KEY_ID is missing. Give both/],
	[
		'no key for another provider than Amazon',
		{ S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' },
		/S3_ACCESS_KEY_ID is missing/,
	],
	['no region at Amazon', { S3_ENDPOINT: '' }, /S3_REGION is missing[\s\S]*S3_ENDPOINT of another/],
	['an address as the bucket', { S3_BUCKET: 's3://lts-media' }, /Give the name alone/],
	['the bucket in the address', { S3_ENDPOINT: 'https://s3.org/lts' }, /without the bucket/],
	['a key in the address', { S3_ENDPOINT: 'https://the-id:the-secret@s3.org' }, /no origin/],
	['something else than yes or no', { S3_FORCE_PATH_STYLE: '1' }, /Give true or false/],
	['a way out of the folder', { S3_PREFIX: '../other' }, /S3_PREFIX is "..\/other"/],
	['no word for a region', { S3_REGION: 'Frankfurt am Main' }, /S3_REGION is "Frankfurt am Main"/],
])('%s is no bucket, and it is said what to do without saying the key', (_, change, message) => {
	const read = () => bucketOf({ ...bucket, ...change } as Record<string, string>);
	expect(read).toThrow(message);
	expect(read).not.toThrow(/the-secret|the-id/);
});
