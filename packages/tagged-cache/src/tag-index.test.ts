import { describe, expect, it } from 'vitest';
import { createTagIndex, type TagChange } from './tag-index.ts';

const at = 5000;
const change = (position: number, tags: string[], more: Partial<TagChange> = {}): TagChange => ({
	position,
	tags,
	kind: 'changed',
	at,
	...more,
});

/** An index that follows a feed from position 10 on. */
function followed(options: Parameters<typeof createTagIndex>[0] = {}) {
	const index = createTagIndex(options);
	index.reset(10);
	return index;
}

const made = (position: number, tags: string[], generation = 1) => ({ position, tags, generation });

describe('the tag index', () => {
	it('calls a value current until one of its tags changes at a later position', () => {
		const index = followed();
		index.apply(change(12, ['a']));
		expect(index.judge(made(12, ['a', 'b']))).toEqual({ state: 'current' });
		expect(index.judge(made(11, ['b']))).toEqual({ state: 'current' });
		expect(index.judge(made(11, ['a', 'b']))).toEqual({ state: 'outdated', since: at });
	});

	it('remembers a removal behind later changes of the same tag', () => {
		const index = followed();
		index.apply(change(12, ['a'], { kind: 'removed' }));
		index.apply(change(13, ['a']));
		expect(index.judge(made(11, ['a']))).toEqual({ state: 'removed' });
		expect(index.judge(made(12, ['a']))).toEqual({ state: 'outdated', since: at });
	});

	it('takes late and repeated changes without going back', () => {
		const index = followed();
		index.apply(change(14, ['a']));
		index.apply(change(12, ['a'], { kind: 'removed', at: at + 50 }));
		index.apply(change(14, ['a'], { at: at + 90 }));
		expect(index.position).toBe(14);
		expect(index.judge(made(14, ['a']))).toEqual({ state: 'current' });
		expect(index.judge(made(13, ['a']))).toEqual({ state: 'outdated', since: at });
		expect(index.judge(made(11, ['a']))).toEqual({ state: 'removed' });
	});

	it('counts from the first change when changes follow one another', () => {
		const index = followed({ burstMs: 1000 });
		index.apply(change(11, ['a'], { at: 0 }));
		index.apply(change(12, ['a'], { at: 900 }));
		expect(index.judge(made(10, ['a']))).toEqual({ state: 'outdated', since: 0 });
		index.apply(change(13, ['a'], { at: 1800 }));
		expect(index.judge(made(12, ['a']))).toEqual({ state: 'outdated', since: 1800 });
		expect(index.judge(made(11, ['a']))).toEqual({ state: 'outdated', since: -Infinity });
	});

	it('starts a new burst when the clock was set back', () => {
		const index = followed({ burstMs: 1000 });
		index.apply(change(11, ['a'], { at: 100_000 }));
		index.apply(change(12, ['a'], { at: 40 }));
		expect(index.judge(made(11, ['a']))).toEqual({ state: 'outdated', since: 40 });
	});

	it('calls everything made before a reset removed, whatever its position', () => {
		const index = followed();
		index.apply(change(500, ['a']));
		index.reset(100);
		expect(index.position).toBe(100);
		expect(index.judge(made(500, ['a']))).toEqual({ state: 'removed' });
		expect(index.judge(made(99, ['a'], 2))).toEqual({ state: 'removed' });
		expect(index.judge(made(100, ['a'], 2))).toEqual({ state: 'current' });
	});

	it('forgets the tag that changed longest ago and counts its change against every value', () => {
		const index = followed({ maxTags: 2 });
		index.apply(change(11, ['a']));
		index.apply(change(12, ['b']));
		index.apply(change(13, ['a', 'c']));
		expect(index.judge(made(11, ['z']))).toEqual({ state: 'outdated', since: -Infinity });
		expect(index.judge(made(12, ['z']))).toEqual({ state: 'current' });
		expect(index.judge(made(12, ['a']))).toEqual({ state: 'outdated', since: at });
	});

	it('keeps a forgotten removal a removal', () => {
		const index = followed({ maxTags: 1 });
		index.apply(change(11, ['a'], { kind: 'removed' }));
		index.apply(change(12, ['b']));
		expect(index.judge(made(10, ['a']))).toEqual({ state: 'removed' });
		expect(index.judge(made(11, ['a']))).toEqual({ state: 'current' });
	});
});
