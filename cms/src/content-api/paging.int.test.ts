import fc from 'fast-check';
import { graphql } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';

import { feedReaderOf } from '../changes/testing/feedReaderOf.ts';
import { createOperation } from './reading/operation.ts';
import { buildPublicSchema } from './schema/build.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

interface Page {
	items: { id: string }[];
	totalCount: number;
	pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const part = '{ items { id } pageInfo { endCursor hasNextPage } }';

async function readPage(list: string, args: string, more = ''): Promise<Page> {
	const query = `{ list: ${list}(${[args, more].filter(Boolean).join(', ')}) ${part} }`;
	const { data, errors } = await scene.api.query(query);
	expect(errors).toEqual([]);
	return data?.['list'] as Page;
}

const ids = ({ items }: Page) => items.map(({ id }) => Number(id));

/** A kind of list, and how its documents are put in order. */
const kinds = {
	news: { list: 'news', more: '', place: (n: number) => ({ date: `2025-03-0${1 + n}` }) },
	actions: { list: 'actions', more: '', place: (n: number) => ({ order: n }) },
	guides: { list: 'guides', more: '', place: () => ({}) },
	references: {
		list: 'references',
		more: 'collection: NEWS, publishedIn: ["en"]',
		place: (n: number) => ({ date: `2025-03-0${1 + n}` }),
	},
};
type Kind = keyof typeof kinds;
const collectionOf = (kind: Kind) => (kind === 'references' ? 'news' : kind);

/** What happens between two pages: the number chooses the document, or the place of a new one. */
const happening = fc.record({
	what: fc.constantFrom('insert', 'edit', 'move', 'withdraw', 'delete'),
	n: fc.nat(4),
});
const walk = fc.record({
	kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
	size: fc.integer({ min: 1, max: 3 }),
	between: fc.array(fc.array(happening, { maxLength: 2 }), { minLength: 2, maxLength: 3 }),
});

describe('a reader who follows cursors while others write', () => {
	it('misses nothing that stays, and gets nothing twice', async () => {
		await fc.assert(
			fc.asyncProperty(walk, async ({ kind, size, between }) => {
				const { list, more, place } = kinds[kind];
				const collection = collectionOf(kind);
				const live = new Set(await allIds(list, more));
				for (let n = live.size; n < 6; n += 1) {
					live.add((await scene.content.publish(collection, place(n % 3))).id);
				}
				const stays = new Set(live);
				const moved = new Set<number>();
				const seen: number[] = [];
				const happenings = [...between];
				for (let after: string | null = null, more_ = true; more_;) {
					const page: Page = await readPage(
						list,
						`first: ${size}${after ? `, after: "${after}"` : ''}`,
						more,
					);
					seen.push(...ids(page));
					({ endCursor: after, hasNextPage: more_ } = page.pageInfo);
					for (const { what, n } of happenings.shift() ?? []) {
						const id = [...live][n % live.size] ?? 0;
						if (what === 'insert') live.add((await scene.content.publish(collection, place(n))).id);
						if (what === 'edit')
							await scene.content.publishIn(collection, id, 'en', { summary: `${n}` });
						if (what === 'move') {
							await scene.content.publishIn(collection, id, 'en', place(n));
							moved.add(id);
						}
						if (what === 'withdraw') await scene.content.unpublishIn(collection, id, 'en');
						if (what === 'delete') await scene.content.remove(collection, id);
						if (what === 'withdraw' || what === 'delete') live.delete(id);
						if (what !== 'insert' && what !== 'edit') stays.delete(id);
					}
				}
				const once = seen.filter((id) => !moved.has(id));
				expect(new Set(once).size).toBe(once.length);
				expect([...stays].filter((id) => !seen.includes(id))).toEqual([]);
			}),
			{ numRuns: 20 },
		);
	});

	async function allIds(list: string, more: string): Promise<number[]> {
		return ids(await readPage(list, 'limit: 100', more));
	}
});

describe('a cursor', () => {
	it('goes through a list of documents that share their day, in its order', async () => {
		const day = { date: '2031-01-01' };
		const made: number[] = [];
		for (let n = 0; n < 5; n += 1) made.push((await scene.content.publish('news', day)).id);
		const only = 'dateFrom: "2031-01-01", dateTo: "2031-01-01"';
		const first = await readPage('news', 'first: 2', only);
		expect(ids(first)).toEqual([made[4], made[3]]);
		expect(first.pageInfo.hasNextPage).toBe(true);
		const rest = await readPage('news', `first: 3, after: "${first.pageInfo.endCursor}"`, only);
		expect(ids(rest)).toEqual([made[2], made[1], made[0]]);
		expect(rest.pageInfo.hasNextPage).toBe(false);
		const none = await readPage('news', `after: "${rest.pageInfo.endCursor}"`, only);
		expect(none).toEqual({ items: [], pageInfo: { endCursor: null, hasNextPage: false } });
	});

	it('goes on where a numbered page ended, and through a timeline', async () => {
		const program = await scene.content.publish('programs', { code: 'LINE' });
		for (let n = 1; n < 6; n += 1) {
			await scene.content.publish('developments', {
				date: `2025-05-0${n}`,
				programs: [program.id],
			});
		}
		const of = async (args: string) => {
			const { data } = await scene.api.query(
				`{ program(code: "LINE") { developments(${args}) ${part} } }`,
			);
			return (data?.['program'] as { developments: Page }).developments;
		};
		const numbered = await of('page: 2, limit: 2');
		expect(numbered.pageInfo.hasNextPage).toBe(true);
		const last = await of(`first: 2, after: "${numbered.pageInfo.endCursor}"`);
		expect(last.items).toHaveLength(1);
		expect(ids(last)[0]).toBeLessThan(ids(numbered)[1] ?? 0);
		expect((await of('page: 3, limit: 2')).pageInfo.hasNextPage).toBe(false);
	});

	it('that is damaged, of another list, or beside a page number is refused', async () => {
		const { pageInfo } = await readPage('news', 'first: 1');
		const refused = async (args: string) => {
			const { errors } = await scene.api.query(`{ guides(${args}) { items { id } } }`);
			return errors[0];
		};
		for (const args of [
			`after: "${pageInfo.endCursor}"`,
			`after: "${String(pageInfo.endCursor).slice(1)}"`,
			'after: ""',
			'first: 1, page: 2',
		]) {
			expect(await refused(args)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
		}
		expect(await refused('first: 101')).toMatchObject({
			extensions: { code: 'LIMIT_EXCEEDED', limit: 'first' },
		});
		expect(await refused('first: 0')).toMatchObject({ extensions: { limit: 'first', actual: 0 } });
	});
});

describe('a total', () => {
	it('is counted only when it is selected, and members are read only when they are', async () => {
		const { schema, derived } = buildPublicSchema(scene.payload.config);
		const find = vi.spyOn(scene.payload, 'find');
		const count = vi.spyOn(scene.payload, 'count');
		const calls = async (source: string) => {
			find.mockClear();
			count.mockClear();
			const contextValue = createOperation({
				payload: scene.payload,
				locale: 'en',
				derived,
				log: pino({ level: 'silent' }),
				feed: feedReaderOf(scene.pool),
			});
			expect((await graphql({ schema, source, contextValue })).errors).toBeUndefined();
			return { find: find.mock.calls.length, count: count.mock.calls.length };
		};
		expect(await calls('{ news { page limit } }')).toEqual({ find: 0, count: 0 });
		expect(await calls('{ news { totalCount pageCount } }')).toEqual({ find: 0, count: 1 });
		const items = '{ news(first: 2) { items { id } pageInfo { endCursor hasNextPage } } }';
		expect(await calls(items)).toEqual({ find: 1, count: 0 });
	});
});
