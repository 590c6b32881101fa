import { afterEach, expect, it } from 'vitest';
import { newsItem, program } from '#lib/testing/documents.ts';
import { startAnswering } from '#lib/testing/content-reader.ts';
import { readGuide } from './guides.ts';
import { readNewsItem } from './news.ts';
import { readPage } from './pages.ts';
import { showPrograms } from './related.ts';

const dari = { ...program, name: 'چهار کشور' };
const other = { ...program, id: '7', name: 'English only' };

let api: Awaited<ReturnType<typeof startAnswering>> | undefined;
afterEach(() => api?.stop());

/** Documents are published in English only, one of the two programs also in Dari. */
async function start(english: object) {
	api = await startAnswering(({ language, operation }) => {
		if (operation === 'LatestNews') return { news: { items: [] } };
		if (operation === 'ProgramTagsByIds') return { programs: { items: [dari] } };
		if (language === 'en') return { ...english, redirect: null };
		return Object.fromEntries(
			Object.keys({ ...english, redirect: null }).map((key) => [key, null]),
		);
	});
	return api;
}

const item = { ...newsItem, programs: [other, program] };
const names = ({ programs }: { programs: { name: string; language: string }[] }) =>
	programs.map(({ name, language }) => `${name} (${language})`);
const expected = ['English only (en)', 'چهار کشور (fa-AF)'];

it('names the programs of an English news item in the reader’s language', async () => {
	const { readerOf } = await start({ newsItem: item });
	const shown = await readNewsItem(readerOf('fa-AF'), 'a-win');
	expect([shown.language, shown.title]).toEqual(['en', 'A win']);
	expect(names(shown)).toEqual(expected);
});

it('names those of an English guide', async () => {
	const { readerOf } = await start({ guide: item });
	expect(names(await readGuide(readerOf('fa-AF'), 'parole'))).toEqual(expected);
});

it('names those of English news in a list on a page', async () => {
	const block = { __typename: 'NewsListBlock', id: 'b', heading: 'News', intro: null, limit: 3 };
	const { readerOf } = await start({
		page: { ...program, title: 'Press', layout: [{ ...block, news: [item] }] },
	});
	const { layout } = await readPage(readerOf('fa-AF'), 'press');
	const news = layout.flatMap((shown) => (shown.__typename === 'NewsListBlock' ? shown.news : []));
	expect(news.map(names)).toEqual([expected]);
});

it('asks once for all of a list, and not for what is in the reader’s language', async () => {
	const { asked, readerOf } = await start({});
	const own = { ...item, language: 'fa-AF' as const, programs: [{ ...program, id: '9' }] };
	await showPrograms(readerOf('fa-AF'), [item, own, item]);
	expect(asked.map(({ language, variables }) => [language, variables])).toEqual([
		['fa-AF', { ids: ['7', '3'] }],
	]);
	await showPrograms(readerOf('fa-AF'), [own]);
	expect(asked).toHaveLength(1);
});
