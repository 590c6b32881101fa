import type { IncomingMessage } from 'node:http';

import { expect, onTestFinished, test, vi } from 'vitest';

import { createAddressBuckets, networkOf } from './address.ts';

function request(remoteAddress: string, forwarded?: string): IncomingMessage {
	return {
		headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
		socket: { remoteAddress },
	} as unknown as IncomingMessage;
}

test('a household with IPv6 has one quota, whichever of its addresses it uses', () => {
	expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2:ffff::1'));
	expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
	expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
	expect(networkOf('192.0.2.7')).not.toBe(networkOf('192.0.2.8'));
	expect(networkOf(undefined)).toBe('unknown');
});

test('nobody is believed who says that they speak for another, but the proxies that are named', async () => {
	const trusting = createAddressBuckets({
		trustedProxies: ['10.0.0.0/8', 'loopback'],
		store: undefined,
	});
	const reader = await trusting(request('192.0.2.7'));
	expect(await trusting(request('10.0.0.5', '192.0.2.7'))).toBe(reader);
	// What the reader made up stands left of what the proxy saw.
	expect(await trusting(request('10.0.0.5', '198.51.100.1, 192.0.2.7'))).toBe(reader);
	expect(await trusting(request('192.0.2.7', '198.51.100.1'))).toBe(reader);

	const careful = createAddressBuckets({ trustedProxies: [], store: undefined });
	const local = await careful(request('127.0.0.1'));
	expect(await careful(request('127.0.0.1', '192.0.2.7'))).toBe(local);
});

test('an address is counted under another name every day, which says nothing of it', async () => {
	vi.useFakeTimers({ toFake: ['Date', 'performance'] });
	onTestFinished(() => void vi.useRealTimers());
	const bucket = createAddressBuckets({ trustedProxies: [], store: undefined });
	const first = await bucket(request('192.0.2.7'));
	expect(first).not.toContain('192');
	vi.advanceTimersByTime(23 * 60 * 60 * 1000);
	expect(await bucket(request('192.0.2.7'))).toBe(first);
	// Also where somebody sets the clock back.
	vi.setSystemTime('2026-01-01');
	vi.advanceTimersByTime(61 * 60 * 1000);
	expect(await bucket(request('192.0.2.7'))).not.toBe(first);
	const another = createAddressBuckets({ trustedProxies: [], store: undefined });
	expect(await another(request('192.0.2.7'))).not.toBe(first);
});
