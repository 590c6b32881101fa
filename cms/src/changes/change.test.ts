import { languageCodes } from '@lts/locales';
import { describe, expect, it } from 'vitest';

import { keyTag } from './tags.ts';
import { changesOf, type LiveState } from './change.ts';

const state = (languages: string[], more: Partial<LiveState> = {}): LiveState => ({
	languages: new Set(languages),
	key: null,
	programs: [],
	...more,
});

const kindOf = (before: LiveState | null, after: LiveState | null) =>
	changesOf({ collection: 'news', documentId: '7', before, after }).map(({ kind }) => kind);

describe('the kind of a change', () => {
	it.each([
		['a first publication', null, state(['en']), ['changed']],
		['an edit of what is published', state(['en']), state(['en']), ['changed']],
		['a further language', state(['en']), state(['en', 'es']), ['changed']],
		['a language taken back', state(['en', 'es']), state(['en']), ['removed']],
		['a language exchanged for another', state(['en']), state(['es']), ['removed']],
		['everything taken back', state(['en']), state([]), ['removed']],
		['a deletion', state(['en']), null, ['removed']],
		['what nobody could ever see', state([]), state([]), []],
		['the deletion of a draft', state([]), null, []],
		['a new draft', null, state([]), []],
	])('of %s', (_, before, after, kinds) => {
		expect(kindOf(before, after)).toEqual(kinds);
	});
});

describe('the languages of a change', () => {
	const languagesOf = (before: LiveState | null, after: LiveState | null) =>
		changesOf({ collection: 'news', documentId: '7', before, after }).map(
			({ languages, removedLanguages }) => [languages, removedLanguages],
		);

	it.each([
		['a first publication', null, state(['es', 'en']), ['en', 'es'], []],
		['a language taken back', state(['en', 'es']), state(['en']), ['en'], ['es']],
		['a deletion', state(['en', 'ps']), null, [], ['en', 'ps']],
		['what is published in all languages at once', null, state(['*']), [...languageCodes], []],
		['the deletion of such a thing', state(['*']), null, [], [...languageCodes]],
	])('of %s', (_, before, after, languages, removedLanguages) => {
		expect(languagesOf(before, after)).toEqual([[languages, removedLanguages]]);
	});
});

describe('the tags of a change', () => {
	it('are silent about the keys and programs that nobody could see', () => {
		const hidden = { key: 'hidden', programs: ['1'] };
		const shown = { key: 'shown', programs: ['2'] };
		const tags = ['guides', 'guides:7', keyTag('guides', 'shown'), 'guides@programs:2'];
		const tagsOf = (before: LiveState | null, after: LiveState | null) =>
			changesOf({ collection: 'guides', documentId: '7', before, after })[0]?.tags;
		expect(tagsOf(state([], hidden), state(['en'], shown))).toEqual(tags);
		expect(tagsOf(state(['en'], shown), state([], hidden))).toEqual(tags);
	});

	it('name the collection, the document, and its keys and programs before and after, each once', () => {
		const [change] = changesOf({
			collection: 'guides',
			documentId: '7',
			before: state(['en'], { key: 'old', programs: ['1', '2'] }),
			after: state(['en'], { key: 'new', programs: ['2', '3'] }),
		});
		expect(change?.tags).toEqual([
			'guides',
			'guides:7',
			keyTag('guides', 'old'),
			'guides@programs:1',
			'guides@programs:2',
			keyTag('guides', 'new'),
			'guides@programs:3',
		]);
	});

	it('tell an alert of the whole site, which every page reads, from one of a program', () => {
		const tagsOf = (before: LiveState | null, after: LiveState | null) =>
			changesOf({ collection: 'alerts', documentId: '7', before, after }).flatMap(
				({ tags }) => tags,
			);
		const siteWide = state(['en']);
		const ofProgram = state(['en'], { programs: ['3'] });
		expect(tagsOf(null, siteWide)).toEqual(['alerts', 'alerts:7', 'alerts@programs:none']);
		expect(tagsOf(null, ofProgram)).toEqual(['alerts', 'alerts:7', 'alerts@programs:3']);
		expect(tagsOf(siteWide, ofProgram)).toContain('alerts@programs:none');
		expect(tagsOf(siteWide, ofProgram)).toContain('alerts@programs:3');
	});

	it('name only the global for a global', () => {
		const changes = changesOf({
			collection: 'navigation',
			documentId: null,
			before: null,
			after: state(['en']),
		});
		expect(changes).toEqual([
			{
				kind: 'changed',
				collection: 'navigation',
				documentId: null,
				tags: ['navigation'],
				languages: ['en'],
				removedLanguages: [],
			},
		]);
	});

	it('spread over several changes of one kind when there are many, and none is lost', () => {
		const programs = Array.from({ length: 250 }, (_, index) => String(index));
		const changes = changesOf({
			collection: 'news',
			documentId: '7',
			before: state(['en'], { programs }),
			after: null,
		});
		expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'removed', 'removed']);
		expect(changes.every(({ tags }) => tags.length <= 100)).toBe(true);
		expect(new Set(changes.flatMap(({ tags }) => tags)).size).toBe(252);
	});
});
