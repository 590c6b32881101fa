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
