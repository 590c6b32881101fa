import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '#lib/blocks/block.ts';
import { action, development, guide, marks, newsItem, program } from '#lib/testing/documents.ts';
import { startAnswering } from '#lib/testing/content-reader.ts';
import { readPage } from './pages.ts';

let api: Awaited<ReturnType<typeof startAnswering>> | undefined;
afterEach(() => api?.stop());

const named = <Item extends object>(item: Item, id: string, title: string, more: object = {}) => ({
	...item,
	...{ id, title, name: title, programs: [] },
	...more,
});
const dari = <Item extends object>(item: Item, id: string, more: object = {}) =>
	named(item, id, `دری ${id}`, more);
const english = <Item extends object>(item: Item, id: string, more: object = {}) =>
	named(item, id, `English ${id}`, more);

/** What is published in a language, by the operation that asks for it. */
const published = {
	'fa-AF': {
		ProgramCardsByIds: { programs: { items: [dari(program, '2')] } },
		ProgramIndex: { programs: { items: [dari(program, '2')] } },
		GuideCardsByIds: { guides: { items: [dari(guide, '2'), dari(guide, '3')] } },
		FirstGuides: { guides: { items: [dari(guide, '2')] } },
		LatestDevelopments: { developments: { items: [dari(development, '2')] } },
		LatestNews: {
			news: {
				items: [
					dari(newsItem, '3', { date: '2026-02-02' }),
					dari(newsItem, '2', { date: '2026-01-01' }),
				],
			},
		},
		OpenActions: { actions: { items: [dari(action, '2')] } },
		ProgramTagsByIds: { programs: { items: [] } },
	},
	en: {
		ProgramCardsByIds: { programs: { items: [english(program, '1')] } },
		ProgramIndex: { programs: { items: [english(program, '1'), english(program, '2')] } },
		GuideCardsByIds: { guides: { items: [english(guide, '1')] } },
		FirstGuides: { guides: { items: [english(guide, '1'), english(guide, '2')] } },
		LatestDevelopments: {
			developments: { items: [english(development, '1'), english(development, '2')] },
		},
		LatestNews: { news: { items: [english(newsItem, '1', { date: '2026-03-03' })] } },
		OpenActions: { actions: { items: [english(action, '1'), english(action, '2')] } },
		ProgramTagsByIds: { programs: { items: [] } },
	},
};

const lists = [
	['ProgramListBlock', 'programs', program],
	['GuideListBlock', 'guides', guide],
	['DevelopmentListBlock', 'developments', development],
	['ActionListBlock', 'actions', action],
] as const;

/** A page that is published in one of the two languages only, with a block of a list. */
async function readBlock(
	block: object,
	pageLanguage: 'en' | 'fa-AF' = 'en',
): Promise<Block | undefined> {
	const layout = [
		{ id: 'b', heading: 'List', intro: null, limit: 2, chosen: null, programCodes: null, ...block },
	];
	const page = { ...marks, ...{ id: '1', path: '/press', title: 'Press', summary: null, layout } };
	api = await startAnswering(({ language, operation }) => {
		const answers = published[language as keyof typeof published];
		if (operation in answers) return answers[operation as keyof typeof answers];
		return { page: language === pageLanguage ? page : null, redirect: null };
	});
	return (await readPage(api.readerOf('fa-AF'), 'press')).layout[0];
}

function shown(block: Block | undefined, list: string): string[] {
	const items = (
		block as unknown as Record<string, { name?: string; title?: string; language: string }[]>
	)[list];
	return (items ?? []).map((item) => `${item.title ?? item.name} (${item.language})`);
}

describe.each(lists)('a %s of what is published', (__typename, list, item) => {
	it('shows on a page in English only what is in the reader’s language too', async () => {
		const block = await readBlock({ __typename, [list]: [english(item, '1'), english(item, '2')] });
		expect(shown(block, list)).toEqual(['English 1 (en)', 'دری 2 (fa-AF)']);
	});

	it('shows on a page in the reader’s language what is in English only', async () => {
		const block = await readBlock({ __typename, [list]: [dari(item, '2')] }, 'fa-AF');
		expect(shown(block, list)).toEqual(['English 1 (en)', 'دری 2 (fa-AF)']);
	});
});

it.each([
	['en', [english(guide, '1')]],
	['fa-AF', [dari(guide, '2'), dari(guide, '3')]],
] as const)(
	'shows chosen documents in their order, each in the best language: on a page in %s',
	async (language, guides) => {
		const chosen = [
			{ id: '3', languages: ['fa-AF'] },
			{ id: '9', languages: ['ps'] },
			{ id: '1', languages: ['en', 'es'] },
			{ id: '2', languages: ['en', 'fa-AF'] },
		];
		const block = await readBlock({ __typename: 'GuideListBlock', guides, chosen }, language);
		expect(shown(block, 'guides')).toEqual(['دری 3 (fa-AF)', 'English 1 (en)', 'دری 2 (fa-AF)']);
	},
);

it('shows none where all that was chosen is withdrawn', async () => {
	const block = await readBlock({ __typename: 'ProgramListBlock', programs: [], chosen: [] });
	expect(shown(block, 'programs')).toEqual([]);
});

it('asks for developments on the programs that the list is limited to', async () => {
	await readBlock({ __typename: 'DevelopmentListBlock', developments: [], programCodes: ['OAW'] });
	expect(api?.asked).toContainEqual(
		expect.objectContaining({
			operation: 'LatestDevelopments',
			variables: { limit: 2, programs: ['OAW'] },
		}),
	);
});

it('shows the newest news of both languages, as many as the list may have', async () => {
	const news = [
		english(newsItem, '1', { date: '2026-03-03' }),
		english(newsItem, '2', { date: '2026-01-01' }),
	];
	const block = await readBlock({ __typename: 'NewsListBlock', news });
	expect(shown(block, 'news')).toEqual(['English 1 (en)', 'دری 3 (fa-AF)']);
});

it('asks nothing more for a reader of English', async () => {
	await readBlock({ __typename: 'NewsListBlock', news: [english(newsItem, '1')] });
	const before = api?.asked.length ?? 0;
	if (api) await readPage(api.readerOf('en'), 'press');
	expect(api?.asked).toHaveLength(before + 1);
});
