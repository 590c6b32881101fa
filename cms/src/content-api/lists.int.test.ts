import { beforeAll, describe, expect, it } from 'vitest';

import { keyTag } from '../changes/tags.ts';
import { richText } from '../testing/documents.ts';
import { useContentApi } from './testing/useContentApi.ts';

let oaw: number;
let u4u: number;

const days = ['2025-01-10', '2025-03-25', '2025-03-25', '2025-03-25', '2025-06-01'];

const scene = useContentApi({
	async before({ content }) {
		oaw = (await content.publish('programs', { code: 'OAW', order: 2 })).id;
		u4u = (await content.publish('programs', { code: 'U4U', order: 1 })).id;
		await content.draft('programs', { code: 'NOT-YET', order: 0 });
		for (const [n, date] of days.entries()) {
			await content.publish('developments', {
				title: `D${n}`,
				date,
				kind: n % 2 === 0 ? 'court' : 'agency',
				programs: n === 4 ? [oaw, u4u] : [n < 2 ? oaw : u4u],
			});
			await content.publish('news', {
				slug: `n${n}`,
				date,
				kind: n === 0 ? 'press-release' : 'update',
				programs: n === 0 ? [oaw] : [],
			});
		}
	},
});

async function ask(query: string, locale = 'en') {
	const answer = await scene.api.query(query, { locale });
	expect(answer.errors).toEqual([]);
	return answer;
}

interface Page {
	items: Record<string, unknown>[];
	totalCount: number;
	page: number;
	limit: number;
	pageCount: number;
}

async function titles(args: string): Promise<unknown[]> {
	const { data } = await ask(`{ developments${args} { items { title } } }`);
	return (data?.['developments'] as Page).items.map(({ title }) => title);
}

describe('a list', () => {
	it('is newest first, and of one day the last written first', async () => {
		expect(await titles('')).toEqual(['D4', 'D3', 'D2', 'D1', 'D0']);
	});

	it('of programs is in the campaign’s order', async () => {
		const { data, tags } = await ask('{ programs { totalCount items { code } } }');
		expect(data?.['programs']).toEqual({
			totalCount: 2,
			items: [{ code: 'U4U' }, { code: 'OAW' }],
		});
		// Each by itself as well: what is taken offline must go at once from where it is shown.
		expect(tags).toEqual(['programs', `programs:${oaw}`, `programs:${u4u}`].sort());
	});

	it('shows every member on exactly one page, and its totals on each', async () => {
		const seen: unknown[] = [];
		for (const page of [1, 2, 3]) {
			const { data } = await ask(
				`{ developments(page: ${page}, limit: 2) { items { title } totalCount page limit pageCount } }`,
			);
			const list = data?.['developments'] as Page;
			expect(list).toMatchObject({ totalCount: 5, page, limit: 2, pageCount: 3 });
			seen.push(...list.items.map(({ title }) => title));
		}
		expect(seen).toEqual(['D4', 'D3', 'D2', 'D1', 'D0']);
	});

	it('is empty behind its last page and still tells the total', async () => {
		const { data } = await ask(
			'{ developments(page: 9, limit: 2) { items { id } totalCount pageCount } }',
		);
		expect(data?.['developments']).toEqual({ items: [], totalCount: 5, pageCount: 3 });
	});

	it('is filtered by program, kind and day, each bound included', async () => {
		expect(await titles('(programs: ["U4U"])')).toEqual(['D4', 'D3', 'D2']);
		expect(await titles('(programs: ["u4u", "OAW"])')).toHaveLength(5);
		expect(await titles('(programs: ["NOPE"])')).toEqual([]);
		expect(await titles('(kinds: [AGENCY])')).toEqual(['D3', 'D1']);
		for (const none of ['kinds', 'programs', 'ids'])
			expect(await titles(`(${none}: [])`)).toEqual([]);
		expect(await titles('(dateFrom: "2025-03-25")')).toEqual(['D4', 'D3', 'D2', 'D1']);
		expect(await titles('(dateTo: "2025-03-25")')).toEqual(['D3', 'D2', 'D1', 'D0']);
		expect(
			await titles('(dateFrom: "2025-03-25", dateTo: "2025-03-25", programs: ["OAW"])'),
		).toEqual(['D1']);
	});

	it('is filtered by id, and then depends on these documents only', async () => {
		const { data, tags } = await ask(
			`{ programs(ids: ["${oaw}", "999999", "drop table"]) { items { code } } }`,
		);
		expect(data?.['programs']).toEqual({ items: [{ code: 'OAW' }] });
		expect(tags).toEqual([`programs:${oaw}`, 'programs:999999'].sort());
	});

	it('filtered by program depends on that program’s list and on its code', async () => {
		const { tags } = await ask('{ developments(programs: ["OAW", "LATER"]) { totalCount } }');
		expect(tags).toEqual(
			[
				`developments@programs:${oaw}`,
				keyTag('programs', 'LATER'),
				keyTag('programs', 'OAW'),
			].sort(),
		);
	});

	it('inside a program is its timeline', async () => {
		const { data, tags } = await ask(
			'{ program(code: "oaw") { path developments(limit: 2) { totalCount items { title path } } } }',
		);
		expect(data?.['program']).toMatchObject({
			path: '/programs/oaw',
			developments: { totalCount: 3, items: [{ title: 'D4' }, { title: 'D1' }] },
		});
		expect(tags).toContain(`developments@programs:${oaw}`);
	});
});

describe('references', () => {
	const fields = '{ totalCount pageCount items { id path languages } }';
	let spanishOnly: number;

	beforeAll(async () => {
		spanishOnly = (
			await scene.content.draft('news', { slug: 'solo', date: '2025-12-01', programs: [u4u] })
		).id;
		await scene.content.publishIn('news', spanishOnly, 'es', { title: 'Solo', summary: 'S' });
		const { docs } = await scene.payload.find({
			collection: 'news',
			where: { slug: { equals: 'n4' } },
		});
		await scene.content.publishIn('news', docs[0]?.id ?? 0, 'es', {
			title: 'Cuatro',
			summary: 'S',
		});
		const trashed = await scene.content.publish('news', { slug: 'trashed', date: '2025-12-31' });
		await scene.content.trash('news', trashed.id);
	});

	it('list what exists in any of the languages once each, whatever language is read', async () => {
		const query = `{ references(collection: NEWS, publishedIn: ["es", "en"], limit: 3) ${fields} }`;
		const answer = await ask(query, 'ru');
		expect(answer.data?.['references']).toMatchObject({
			totalCount: 6,
			pageCount: 2,
			items: [
				{ id: String(spanishOnly), path: '/news/solo', languages: ['es'] },
				{ path: '/news/n4', languages: ['en', 'es'] },
				{ path: '/news/n3', languages: ['en'] },
			],
		});
		expect(answer.tags).toEqual(['news']);
	});

	it('of one language hold only that language', async () => {
		const { data } = await ask(`{ references(collection: NEWS, publishedIn: ["es"]) ${fields} }`);
		const { items, totalCount } = data?.['references'] as Page;
		expect(totalCount).toBe(2);
		expect(items.map(({ path }) => path)).toEqual(['/news/solo', '/news/n4']);
	});

	it('are filtered, paged and in the order of the collection', async () => {
		const { data } = await ask(`{
			second: references(collection: NEWS, publishedIn: ["en", "es"], page: 2, limit: 4) ${fields}
			releases: references(collection: NEWS, publishedIn: ["en"], kinds: [PRESS_RELEASE]) ${fields}
			days: references(collection: NEWS, publishedIn: ["en"], dateFrom: "2025-06-01", dateTo: "2025-06-01") ${fields}
			program: references(collection: NEWS, publishedIn: ["en", "es"], programs: ["U4U"]) ${fields}
			programs: references(collection: PROGRAMS, publishedIn: ["en"]) ${fields}
		}`);
		const paths = (name: string) => (data?.[name] as Page).items.map(({ path }) => path);
		expect(paths('second')).toEqual(['/news/n1', '/news/n0']);
		expect(paths('releases')).toEqual(['/news/n0']);
		expect(paths('days')).toEqual(['/news/n4']);
		expect(paths('program')).toEqual(['/news/solo']);
		expect(paths('programs')).toEqual(['/programs/u4u', '/programs/oaw']);
	});

	it('of a program’s guides hold those of every language, in the program’s order', async () => {
		const dari = (await scene.content.draft('guides', { slug: 'dari' })).id;
		await scene.content.publishIn('guides', dari, 'fa-AF', {
			...{ title: 'راهنما', summary: 'خلاصه', body: richText('متن') },
		});
		const english = (await scene.content.publish('guides', { slug: 'english' })).id;
		const hidden = (await scene.content.draft('guides', { slug: 'hidden' })).id;
		await scene.content.publish('programs', { code: 'GUIDED', guides: [dari, hidden, english] });
		const { data, tags } = await ask(
			'{ program(code: "GUIDED") { guides { path } guideReferences { path languages } } }',
		);
		expect(data?.['program']).toEqual({
			guides: [{ path: '/guides/english' }],
			guideReferences: [
				{ path: '/guides/dari', languages: ['fa-AF'] },
				{ path: '/guides/english', languages: ['en'] },
			],
		});
		expect(tags).toEqual(expect.arrayContaining([`guides:${dari}`, `guides:${hidden}`]));
	});

	it('refuse a filter that the collection does not have', async () => {
		const { errors } = await scene.api.query(
			'{ references(collection: PAGES, publishedIn: ["en"], kinds: [UPDATE]) { totalCount } }',
		);
		expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
	});
});
