import { expect, it } from 'vitest';
import { parseLogLevel, parseOrigin, siteHeaders } from './environment.ts';

it('takes an origin, with or without a slash at its end', () => {
	expect(parseOrigin('SITE_URL', 'https://example.org')).toBe('https://example.org');
	expect(parseOrigin('SITE_URL', 'http://localhost:3000/')).toBe('http://localhost:3000');
});

it.each(['', 'example.org', 'ftp://example.org', 'https://example.org/site', 'https://x.org/?a'])(
	'names the variable when it is "%s"',
	(value) => {
		expect(() => parseOrigin('SITE_URL', value)).toThrow(/^SITE_URL must be/);
	},
);

it('names the levels of the log when there is no such level', () => {
	expect(parseLogLevel('LOG_LEVEL', 'warn')).toBe('warn');
	expect(() => parseLogLevel('LOG_LEVEL', 'loud')).toThrow(/^LOG_LEVEL must be one of .*warn/);
});

it('shows the content API what it knows this site by, where it has it', () => {
	expect(siteHeaders('secret')).toMatchObject({ Authorization: 'Bearer secret' });
	expect(siteHeaders('')).not.toHaveProperty('Authorization');
});
