import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

it('has a default for everything', () => {
	expect(readEnvironment({ LOG_LEVEL: '' })).toEqual({
		host: '127.0.0.1',
		port: 3000,
		contentApiUrl: 'http://127.0.0.1:3003',
		siteApiKey: '',
		siteUrl: 'http://localhost:3000',
		logLevel: 'info',
		metricsAddress: null,
		cdnSettings: expect.objectContaining({ cdn: 'none', sharedMaxAge: 1 }),
		workerCount: 1,
		cacheBytes: 134_217_728,
		cacheDir: null,
		redisUrl: null,
		cacheDirBytes: 512 * 2 ** 20,
		shutdownDelayMs: 0,
	});
});

it('counts the cores when it is to use all of them', () => {
	expect(readEnvironment({ WEB_WORKERS: 'auto' }).workerCount).toBe(availableParallelism());
	expect(readEnvironment({ WEB_WORKERS: '3' }).workerCount).toBe(3);
});

it.each([
	['PORT', '70000'],
	['PORT', '-1'],
	['PORT', '80 80'],
	['CONTENT_API_URL', 'localhost:3003'],
	['SITE_URL', 'https://example.org/sub'],
	['LOG_LEVEL', 'loud'],
	['CDN', 'akamai'],
	['CACHE_DIR_MIB', '0'],
	['REDIS_URL', 'http://cache:6379'],
	['CACHE_DIR_MIB', '1 GB'],
	['WEB_WORKERS', '0'],
	['WEB_WORKERS', '65'],
	['WEB_WORKERS', 'all'],
	['WEB_CACHE_MIB', '0'],
	['WEB_CACHE_MIB', '1 GB'],
	['SHUTDOWN_DELAY_MS', '5s'],
	['SHUTDOWN_DELAY_MS', '300001'],
])('refuses %s=%s by its name', (name, value) => {
	expect(() => readEnvironment({ [name]: value })).toThrow(name);
});

it('keeps pages where it is told to, unless that is off', () => {
	expect(readEnvironment({ CACHE_DIR: '/var/cache/site' }).cacheDir).toBe('/var/cache/site');
	expect(readEnvironment({ CACHE_DIR: 'cache' }).cacheDir).toBe(`${process.cwd()}/cache`);
	expect(readEnvironment({ CACHE_DIR: 'off' }).cacheDir).toBeNull();
});
