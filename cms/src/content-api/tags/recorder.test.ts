import { describe, expect, it } from 'vitest';

import { keyTag } from '../../changes/tags.ts';
import { createTags, mostTags } from './recorder.ts';

describe('the tags of an answer', () => {
	it('name documents, lists, filtered lists, look-ups and globals once each, in order', () => {
		const tags = createTags();
		tags.document('programs', 12);
		tags.document('programs', 12);
		tags.collection('navigation');
		tags.programList('developments', 3);
		tags.key('guides', 'know-your-rights');
		expect(tags.list()).toEqual([
			'developments@programs:3',
			keyTag('guides', 'know-your-rights'),
			'navigation',
			'programs:12',
		]);
	});

	it('name the collection instead of its documents when there would be too many', () => {
		const tags = createTags();
		for (let id = 1; id <= mostTags; id++) tags.document('news', id);
		tags.document('media', 1);
		expect(tags.list()).toEqual(['media:1', 'news', 'news:any']);
	});

	it('name the collection instead of keys that would make the header too long', () => {
		const tags = createTags();
		for (let at = 0; at < 190; at++)
			tags.key('programs', `NO-SUCH-PROGRAM-${at}-${'X'.repeat(40)}`);
		tags.siteWideList('alerts');
		tags.document('news', 1);
		expect(tags.list()).toEqual(['alerts', 'news', 'news:any', 'programs', 'programs:any']);
	});

	it('keep every document while they fit', () => {
		const tags = createTags();
		for (let id = 1; id <= mostTags; id++) tags.document('news', id);
		expect(tags.list()).toHaveLength(mostTags);
	});

	it('stay below the limit however many collections are read, and forget none', () => {
		const tags = createTags();
		for (let id = 1; id <= mostTags; id++) {
			tags.document('news', id);
			tags.document('media', id);
		}
		const list = tags.list();
		expect(list.length).toBeLessThanOrEqual(mostTags);
		expect(list).toEqual(['media', 'media:any', 'news', 'news:any']);
	});
});
