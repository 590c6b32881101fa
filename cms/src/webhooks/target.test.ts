import { describe, expect, it } from 'vitest';

import {
	isPublic,
	parseTarget,
	resolveTarget,
	TargetRefusedError,
	type Address,
} from './target.ts';

const strict = { allowPrivate: false };

const addressOf = (address: string): Address => ({
	address,
	family: address.includes(':') ? 6 : 4,
});

describe('an address of the network', () => {
	it.each([
		'0.0.0.0',
		'0.1.2.3',
		'10.0.0.1',
		'100.64.0.1',
		'100.100.100.200',
		'127.0.0.1',
		'127.255.255.254',
		'168.63.129.16',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.0.0.192',
		'192.0.2.1',
		'192.168.1.1',
		'198.18.0.1',
		'198.51.100.1',
		'203.0.113.1',
		'224.0.0.1',
		'240.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::127.0.0.1',
		'::ffff:127.0.0.1',
		'::ffff:10.0.0.1',
		'::ffff:7f00:1',
		'64:ff9b::7f00:1',
		'64:ff9b:1::1',
		'100::1',
		'2001::1',
		'2001:db8::1',
		'2002:7f00:1::1',
		'fc00::1',
		'fd00:ec2::254',
		'fe80::1',
		'fe80::1%eth0',
		'fec0::1',
		'ff02::1',
		'localhost',
		'',
	])('that is not public is recognized: %s', (address) => {
		expect(isPublic(address)).toBe(false);
	});

	it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '192.0.1.1', '2606:4700::1111', '2a00:1450::1'])(
		'that is public is recognized: %s',
		(address) => {
			expect(isPublic(address)).toBe(true);
		},
	);
});

describe('the address of a webhook', () => {
	it.each([
		['not an address', /complete address/],
		['/webhooks', /complete address/],
		['http://example.org/', /https/],
		['ftp://example.org/', /https/],
		['file:///etc/passwd', /https/],
		['gopher://example.org/', /https/],
		['https://user:secret@example.org/', /user name/],
		['https://user@example.org/', /user name/],
		['https://example.org/#top', /#/],
		['https://example.org:22/', /Port 22/],
		['https://example.org:5432/', /Port 5432/],
		['https://example.org:80/', /Port 80/],
		['https://127.0.0.1/', /127\.0\.0\.1 is not a public/],
		['https://2130706433/', /127\.0\.0\.1/],
		['https://0177.0.0.1/', /127\.0\.0\.1/],
		['https://0x7f.1/', /127\.0\.0\.1/],
		['https://127.1/', /127\.0\.0\.1/],
		['https://１２７.0.0.1/', /127\.0\.0\.1/],
		['https://169.254.169.254/latest/meta-data/', /169\.254/],
		['https://[::1]/', /::1/],
		['https://[::ffff:127.0.0.1]/', /::ffff:7f00:1/],
		['https://[0:0:0:0:0:ffff:a00:1]/', /::ffff:a00:1/],
		['https://[fd00::1]:8443/', /fd00::1/],
		['https://[64:ff9b::a9fe:a9fe]/', /64:ff9b/],
	])('%s is refused', (value, reason) => {
		expect(() => parseTarget(value, strict)).toThrow(TargetRefusedError);
		expect(() => parseTarget(value, strict)).toThrow(reason);
	});

	it.each([
		'https://example.org/',
		'https://example.org:8443/hooks?key=1',
		'https://пример.example/',
		'https://8.8.8.8/',
		'https://[2606:4700::1111]/',
	])('%s is accepted', (value) => {
		expect(parseTarget(value, strict).protocol).toBe('https:');
	});

	it('may be private and plain http when the operator allows it, but holds no password', () => {
		const lax = { allowPrivate: true };
		expect(parseTarget('http://127.0.0.1:9000/', lax).port).toBe('9000');
		expect(() => parseTarget('ftp://127.0.0.1/', lax)).toThrow(/https/);
		expect(() => parseTarget('http://a:b@127.0.0.1/', lax)).toThrow(/user name/);
	});
});

describe('a name', () => {
	const resolveTo = (...addresses: string[]) => ({
		...strict,
		resolve: () => Promise.resolve(addresses.map(addressOf)),
	});
	const url = new URL('https://hooks.example.org/');

	it('is accepted when all its addresses are public', async () => {
		expect(await resolveTarget(url, resolveTo('8.8.8.8', '2606:4700::1111'))).toHaveLength(2);
	});

	it.each([
		[['10.0.0.1']],
		[['8.8.8.8', '10.0.0.1']],
		[['8.8.8.8', '::1']],
		[['::ffff:192.168.0.1']],
		[['169.254.169.254']],
	])('is refused when one of its addresses is not: %j', async (addresses) => {
		await expect(resolveTarget(url, resolveTo(...addresses))).rejects.toThrow(
			/hooks\.example\.org leads to .* not a public address/,
		);
	});

	it('is refused without any address', async () => {
		await expect(resolveTarget(url, resolveTo())).rejects.toThrow(/no address/);
	});

	it.each(['https://localhost/', 'https://localhost./'])(
		'of this machine is refused: %s',
		async (value) => {
			await expect(resolveTarget(parseTarget(value, strict), strict)).rejects.toThrow();
		},
	);

	it('is not asked for when the URL holds an address', async () => {
		const resolve = () => Promise.reject(new Error('must not be asked'));
		const addresses = await resolveTarget(new URL('https://[2606:4700::1111]/'), {
			...strict,
			resolve,
		});
		expect(addresses).toEqual([{ address: '2606:4700::1111', family: 6 }]);
	});
});
