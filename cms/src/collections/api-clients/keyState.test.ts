import { describe, expect, it } from 'vitest';

import { stateOf } from './keyState.ts';

const active = { state: 'active', expiresAt: null, revokedAt: null } as const;
const ending = { ...active, state: 'ending', expiresAt: '2026-12-24T10:00:00.000Z' } as const;
const past = '2026-01-02T10:00:00.000Z';

describe('the state of a key', () => {
	it('is that it works while its client may ask', () => {
		expect(stateOf(active, { status: 'active', expiresAt: null })).toBe('Works');
		expect(stateOf(ending, { status: 'active' })).toMatch(/^Works until Dec 24, 2026/);
	});

	it('never says that a key works whose client is shut out', () => {
		for (const key of [active, ending]) {
			expect(stateOf(key, { status: 'revoked' })).toBe('Shut out, as its client is');
		}
	});

	it('never says that a key works whose client has ended', () => {
		const now = new Date('2026-11-24T10:00:00.000Z');
		expect(stateOf(active, { status: 'active', expiresAt: past }, now)).toMatch(
			/^Ended with its client Jan 2, 2026/,
		);
		const later = '2026-11-25T10:00:00.000Z';
		expect(stateOf(active, { status: 'active', expiresAt: later }, now)).toBe('Works');
	});

	it('keeps what became of the key itself', () => {
		const revoked = { ...active, state: 'revoked', revokedAt: past } as const;
		const ended = { ...active, state: 'ended', expiresAt: past } as const;
		expect(stateOf(revoked, { status: 'revoked' })).toMatch(/^Revoked Jan 2/);
		expect(stateOf(ended, { status: 'revoked' })).toMatch(/^Ended Jan 2/);
	});
});
