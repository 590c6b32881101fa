import { expect, test } from 'vitest';

import { readContentApiEnvironment } from './environment.ts';

test('without anything given no proxy is believed and everybody counts by themselves', () => {
	expect(readContentApiEnvironment({ REDIS_URL: '', TRUSTED_PROXIES: '' })).toEqual({
		siteApiKey: undefined,
		redisUrl: undefined,
		trustedProxies: [],
		anonymousQuota: 30_000,
		shutdownDelayMs: 0,
	});
});

test('what is wrong is named, all at once', () => {
	const wrong = {
		SITE_API_KEY: 'short',
		REDIS_URL: 'http://cache',
		TRUSTED_PROXIES: 'loopback, caddy',
		ANONYMOUS_QUOTA: '9999',
		SHUTDOWN_DELAY_MS: '5s',
	};
	expect(() => readContentApiEnvironment(wrong)).toThrow(
		/SITE_API_KEY has 5[\s\S]*REDIS_URL[\s\S]*TRUSTED_PROXIES holds "caddy"[\s\S]*ANONYMOUS_QUOTA is "9999"[\s\S]*SHUTDOWN_DELAY_MS is "5s"/,
	);
	expect(() => readContentApiEnvironment({ SHUTDOWN_DELAY_MS: '300001' })).toThrow(/300000/);
	const right = { TRUSTED_PROXIES: 'loopback 10.0.0.0/8,fd00::/8' };
	expect(readContentApiEnvironment(right).trustedProxies).toHaveLength(3);
});
