import { createTagIndex } from '@lts/tagged-cache';
import { expect, it } from 'vitest';
import { takeChange, type KnownChange } from './take-change.ts';

const tags = ['news', 'news:12', 'news/kV3bXq0bQmB1nL2c', 'news@programs:3'];

const removal: KnownChange = { position: 6, kind: 'removed', collection: 'news', id: '12', tags };

/** What becomes of a page that was made of this tag alone. */
function stateOf(tag: string, change: Partial<KnownChange> = {}): string {
	const index = createTagIndex();
	index.reset(5, 'epoch');
	const { generation } = index;
	takeChange(index, { ...removal, ...change }, 0);
	return index.judge({ tags: [tag], position: 5, generation }).state;
}

it('removes what shows a document that was taken offline, and outdates what lists others like it', () => {
	expect(tags.map((tag) => [tag, stateOf(tag)])).toEqual([
		['news', 'outdated'],
		['news:12', 'removed'],
		['news/kV3bXq0bQmB1nL2c', 'removed'],
		['news@programs:3', 'outdated'],
	]);
	expect(stateOf('news:13')).toBe('current');
	// Of a page that shows too many to name them.
	expect(stateOf('news:any')).toBe('removed');
});

it('outdates all of it after a mere change', () => {
	expect(tags.map((tag) => stateOf(tag, { kind: 'changed' }))).toEqual(tags.map(() => 'outdated'));
});

it('removes what is made of a global that was taken offline', () => {
	expect(stateOf('navigation', { collection: 'navigation', id: null, tags: ['navigation'] })).toBe(
		'removed',
	);
});
