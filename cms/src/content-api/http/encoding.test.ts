import { expect, it } from 'vitest';

import { chooseEncoding } from './encoding.ts';

const both = { br: true, gzip: true };

it.each([
	[undefined, both, 'identity'],
	['', both, 'identity'],
	['gzip, deflate, br', both, 'br'],
	['gzip, deflate', both, 'gzip'],
	['br;q=0.5, gzip', both, 'gzip'],
	['br;q=0, gzip;q=0', both, 'identity'],
	['*', both, 'br'],
	['*;q=0', both, 'identity'],
	['BR', both, 'br'],
	['identity, br;q=0.1', both, 'identity'],
	['br, gzip', { br: false, gzip: true }, 'gzip'],
	['br', { br: false, gzip: false }, 'identity'],
] as const)('Accept-Encoding %j, of %j: %s', (accepted, available, encoding) => {
	expect(chooseEncoding(accepted, available)).toBe(encoding);
	expect(chooseEncoding(accepted, available)).toBe(encoding);
});
