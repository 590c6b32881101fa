import { expect, it } from 'vitest';
import { StartError } from './errors.ts';
import { optionsFrom } from './options.ts';

it.each([
	['PAYLOAD_SECRET', 'short'],
	['LOG_LEVEL', 'loud'],
	['FIRST_ACCOUNT_EMAIL', 'foo'],
	['WEB_PORT', 'http'],
	['SITE_URL', 'example.org'],
	['SAMPLE_CONTENT', 'maybe'],
])('a start with %s set to %j is refused with the name of the variable', (variable, value) => {
	expect(() => optionsFrom({ [variable]: value })).toThrow(StartError);
	expect(() => optionsFrom({ [variable]: value })).toThrow(variable);
});

it('takes what is right', () => {
	const env = {
		PAYLOAD_SECRET: 'x'.repeat(24),
		LOG_LEVEL: 'warn',
		FIRST_ACCOUNT_EMAIL: 'olena@example.org',
	};
	expect(optionsFrom(env)).toMatchObject({
		logLevel: 'warn',
		firstAccountEmail: 'olena@example.org',
	});
});
