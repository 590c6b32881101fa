import { afterEach, expect, it } from 'vitest';
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

/** What is published in Dari, by the operation that asks for it. */
const inDari = {
	ProgramCardsByIds: { programs: { items: [dari(program, '2')] } },
	GuideCardsByIds: { guides: { items: [dari(guide, '2')] } },
	DevelopmentItemsByIds: { developments: { items: [dari(development, '2')] } },
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
};

const lists = [
	['ProgramListBlock', 'programs', program],
	['GuideListBlock', 'guides', guide],
	['DevelopmentListBlock', 'developments', development],
	['NewsListBlock', 'news', newsItem],
	['ActionListBlock', 'actions', action],
] as const;

/** A page that is published in English only, with a block that lists two documents. */
async function readBlock(block: object): Promise<Block | undefined> {
	const layout = [{ id: 'b', heading: 'List', intro: null, ...block }];
	const page = { ...marks, ...{ id: '1', path: '/press', title: 'Press', summary: null, layout } };
	api = await startAnswering(({ language, operation }) => {
		if (operation in inDari) return inDari[operation as keyof typeof inDari];
		return { page: language === 'en' ? page : null, redirect: null };
	});
	return (await readPage(api.readerOf('fa-AF'), 'press')).layout[0];
}

function shown(block: Block | undefined, list: string): string[] {
	const items = (
		block as unknown as Record<string, { name?: string; title?: string; language: string }[]>
	)[list];
	return (items ?? []).map((item) => `${item.title ?? item.name} (${item.language})`);
}

it.each(lists.filter(([type]) => type !== 'NewsListBlock'))(
	'shows a document of a %s in the reader’s language on a page that is in English only',
	async (__typename, list, item) => {
		const block = await readBlock({ __typename, [list]: [english(item, '1'), english(item, '2')] });
		expect(shown(block, list)).toEqual(['English 1 (en)', 'دری 2 (fa-AF)']);
	},
);

it('shows the newest news of both languages, as many as the list has in English', async () => {
	const block = await readBlock({
		__typename: 'NewsListBlock',
		news: [
			english(newsItem, '1', { date: '2026-03-03' }),
			english(newsItem, '2', { date: '2026-01-01' }),
		],
	});
	expect(shown(block, 'news')).toEqual(['English 1 (en)', 'دری 3 (fa-AF)']);
	expect(api?.asked).toContainEqual(
		expect.objectContaining({ operation: 'LatestNews', variables: { limit: 2 } }),
	);
});

it('asks nothing more for a reader of English', async () => {
	await readBlock({ __typename: 'NewsListBlock', news: [english(newsItem, '1')] });
	const before = api?.asked.length ?? 0;
	if (api) await readPage(api.readerOf('en'), 'press');
	expect(api?.asked).toHaveLength(before + 1);
});
