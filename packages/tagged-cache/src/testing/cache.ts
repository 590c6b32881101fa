import { vi } from 'vitest';
import type { CacheEvent, Render, Rendered, TaggedCacheOptions } from '../contract.ts';
import { createTagIndex } from '../tag-index.ts';
import { createTaggedCache } from '../tagged-cache.ts';

/** A cache that has reached its feed at position 10. */
export function setUp(options: Partial<TaggedCacheOptions<string>> = {}) {
	const index = createTagIndex();
	index.reset(10);
	const events: CacheEvent[] = [];
	const cache = createTaggedCache<string>({
		index,
		maxBytes: 1000,
		onEvent: (event) => events.push(event),
		...options,
	});
	let position = 10;
	const apply = (kind: 'changed' | 'removed', ...tags: string[]) => {
		position += 1;
		index.apply({ position, tags, kind, at: performance.now() });
	};
	return { index, cache, events, apply };
}

export const page = (value: string, more: Partial<Rendered<string>> = {}): Rendered<string> => ({
	value,
	size: 10,
	tags: ['a'],
	position: 10,
	...more,
});
export const makes = (value: string, more?: Partial<Rendered<string>>): Render<string> =>
	vi.fn(() => Promise.resolve(page(value, more)));
export const fails: Render<string> = () => Promise.reject(new Error('no content'));

/** A render that the test finishes by hand. */
export function slow() {
	const { promise, resolve, reject } = Promise.withResolvers<Rendered<string>>();
	return { render: vi.fn(() => promise), resolve, reject };
}
