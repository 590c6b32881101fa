import { expect, it } from 'vitest';
import { createProvenance } from './provenance.ts';

const answer = { tags: ['news'], position: 7, expires: null };

it('tells the union of tags, the lowest position and the earliest expiry', () => {
	const provenance = createProvenance();
	provenance.add({ ...answer, expires: new Date('2026-02-01T00:00:00Z') });
	provenance.add({
		tags: ['news', 'programs:1'],
		position: 5,
		expires: new Date('2026-01-01T00:00:00Z'),
	});
	provenance.add({ ...answer, position: 9 });
	expect(provenance.headers()).toEqual({
		'Content-Position': '5',
		'Cache-Tags': 'news,programs:1',
		'Content-Expires': '2026-01-01T00:00:00.000Z',
	});
});

it('tells no expiry when nothing expires', () => {
	const provenance = createProvenance();
	provenance.add(answer);
	expect(provenance.headers()).not.toHaveProperty('Content-Expires');
});

it('tells nothing when nothing was asked', () => {
	expect(createProvenance().headers()).toEqual({});
});

it('tells nothing when something failed, so that half a page is never kept', () => {
	const provenance = createProvenance();
	provenance.add(answer);
	provenance.fail();
	expect(provenance.headers()).toEqual({});
});

it('tells nothing when an answer does not say how new it is', () => {
	const provenance = createProvenance();
	provenance.add(answer);
	provenance.add({ ...answer, position: null });
	expect(provenance.headers()).toEqual({});
});
