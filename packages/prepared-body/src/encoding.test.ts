import { expect, it } from 'vitest';
import { chooseEncoding } from './encoding.ts';

const both = { br: true, gzip: true };

it.each([
	[undefined, both, 'identity'],
	['', both, 'identity'],
	['identity', both, 'identity'],
	['gzip, deflate', both, 'gzip'],
	['gzip, deflate, br, zstd', both, 'br'],
	['GZIP;q=1.0, br;q=0.5', both, 'gzip'],
	['br;q=0, gzip;q=0', both, 'identity'],
	['*', both, 'br'],
	['*;q=0', both, 'identity'],
	['*;q=0, gzip', both, 'gzip'],
	['BR', both, 'br'],
	['identity;q=1, br;q=0.1', both, 'identity'],
	['nonsense;;q=,', both, 'identity'],
	['br, gzip', { br: false, gzip: true }, 'gzip'],
	['br', { br: false, gzip: false }, 'identity'],
] as const)('Accept-Encoding %j, of %j: %s', (accepted, available, encoding) => {
	expect(chooseEncoding(accepted, available)).toBe(encoding);
	// What it has learned of a header says the same.
	expect(chooseEncoding(accepted, available)).toBe(encoding);
});
