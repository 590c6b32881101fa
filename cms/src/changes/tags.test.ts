import { describe, expect, it } from 'vitest';

import { keyTag } from './tags.ts';

describe('the tag of a key', () => {
	it('tells keys and collections apart and hides the key', () => {
		expect(keyTag('pages', 'about/press')).toBe(keyTag('pages', 'about/press'));
		expect(keyTag('pages', 'about/press')).not.toBe(keyTag('pages', 'about'));
		expect(keyTag('pages', 'about/press')).not.toBe(keyTag('news', 'about/press'));
		expect(keyTag('pages', 'about/press')).not.toContain('press');
	});

	it('is the one that the migration wrote for the changes of before', () => {
		expect(keyTag('programs', 'CBP-ONE')).toBe('programs/8xzW0cr019z8i0Q4');
	});

	it('can stand in a header among others, whatever an editor or a visitor wrote', () => {
		const tags = ['a,b', 'a b', 'año', 'خبر', 'x\r\nSet-Cookie: y', '\uD800', '%2F'].map((key) =>
			keyTag('redirects', key),
		);
		for (const tag of tags) expect(tag).toMatch(/^redirects\/[\w-]{16}$/);
		expect(new Set(tags).size).toBe(tags.length);
	});
});
