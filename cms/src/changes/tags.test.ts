import { describe, expect, it } from 'vitest';

import { keyTag } from './tags.ts';

describe('the tag of a key', () => {
	it('spells plain keys as they are', () => {
		expect(keyTag('pages', 'about/press')).toBe('pages/about/press');
		expect(keyTag('programs', 'CBP-ONE')).toBe('programs/CBP-ONE');
	});

	it('can stand in a header among others, whatever an editor or a visitor wrote', () => {
		const tags = ['a,b', 'a b', 'año', 'خبر', 'x\r\nSet-Cookie: y', '\uD800', '%2F'].map((key) =>
			keyTag('redirects', key),
		);
		for (const tag of tags) expect(tag).toMatch(/^redirects\/[\w.!~*'()%/-]+$/);
		expect(new Set(tags).size).toBe(tags.length);
	});
});
