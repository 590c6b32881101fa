import { describe, expect, it } from 'vitest';

import { createSealer, makeSecret } from './secrets.ts';

describe('a secret', () => {
	it('has 256 random bits in the spelling of Standard Webhooks', () => {
		const [one, other] = [makeSecret(), makeSecret()];
		expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(one).not.toBe(other);
	});

	it('can be read with the key under which it was sealed, and with no other', () => {
		const secret = makeSecret();
		const sealed = createSealer('one').seal(secret);
		expect(sealed).not.toContain(secret.slice(6));
		expect(createSealer('one').open(sealed)).toBe(secret);
		expect(createSealer('one').seal(secret)).not.toBe(sealed);
		expect(() => createSealer('other').open(sealed)).toThrow(/another PAYLOAD_SECRET/);
		const altered = Buffer.from(sealed, 'base64');
		altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
		expect(() => createSealer('one').open(altered.toString('base64'))).toThrow();
	});
});
