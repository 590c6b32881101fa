import { describe, expect, it } from 'vitest';

import { pruneChanges, sequenceBatch } from '../changes/sequence.ts';
import { changedCollections } from './resolvers/changes.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

interface Feed {
	epoch: string;
	position: number;
	items: Record<string, unknown>[];
	endPosition: number;
	hasNextPage: boolean;
}

const fields = `{
	epoch position endPosition hasNextPage
	items { position kind collection id languages removedLanguages at }
}`;

async function read(args = ''): Promise<Feed> {
	await sequenceBatch(scene.pool);
	const { data, errors } = await scene.api.query(`{ changes${args} ${fields} }`);
	expect(errors).toEqual([]);
	return data?.['changes'] as Feed;
}

describe('changes', () => {
	it('without a position say where the feed stands', async () => {
		await scene.content.publish('guides');
		const { items, position, endPosition, hasNextPage } = await read();
		expect(items).toEqual([]);
		expect(position).toBeGreaterThan(0);
		expect([endPosition, hasNextPage]).toEqual([position, false]);
	});

	it('tell what was published, edited, withdrawn in a language, and deleted, in order', async () => {
		const { position: after } = await read();
		const { id } = await scene.content.publish('news', { slug: 'seen' });
		await scene.content.publishIn('news', id, 'es', { title: 'Es', summary: 'S' });
		await scene.content.unpublishIn('news', id, 'en');
		await scene.content.remove('news', id);
		await scene.content.publishGlobal('navigation', { main: [], footer: [] });
		const feed = await read(`(after: ${after})`);
		const news = { collection: 'NEWS', id: String(id), removedLanguages: [] as string[] };
		expect(feed.items).toMatchObject([
			{ ...news, position: after + 1, kind: 'CHANGED', languages: ['en'] },
			{ ...news, kind: 'CHANGED', languages: ['en', 'es'] },
			{ ...news, kind: 'REMOVED', languages: ['es'], removedLanguages: ['en'] },
			{ ...news, kind: 'REMOVED', languages: [], removedLanguages: ['es'] },
			{ kind: 'CHANGED', collection: 'NAVIGATION', id: null },
		]);
		expect(feed.position).toBe(after + 5);
	});

	it('are told in parts that lack nothing and repeat nothing', async () => {
		const { position: after } = await read();
		for (let n = 0; n < 5; n += 1) await scene.content.publish('guides');
		const seen: unknown[] = [];
		let end = after;
		for (let more = true; more;) {
			const feed: Feed = await read(`(after: ${end}, first: 2)`);
			seen.push(...feed.items.map(({ position }) => position));
			({ endPosition: end, hasNextPage: more } = feed);
		}
		expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => after + n));
	});

	it('name nothing that was never published, and of nothing more than its id', async () => {
		const { position: after } = await read();
		const { id } = await scene.content.draft('news', {
			slug: 'secret-slug',
			title: 'Secret title',
		});
		await scene.content.saveDraftIn('news', id, 'es', { title: 'Secreto', summary: 'S' });
		await scene.content.remove('news', id);
		const feed = await read(`(after: ${after})`);
		expect(feed.items).toEqual([]);
		const all = JSON.stringify(await read('(after: 0)'));
		expect(all).not.toMatch(/secret|seen/i);
	});

	it('know every collection that the feed reports on', () => {
		expect(Object.values(changedCollections)).toHaveLength(11);
	});

	it('depend on everything that can change', async () => {
		const { tags } = await scene.api.query('{ changes { position } }');
		expect(tags).toEqual(Object.values(changedCollections).sort());
	});

	it('are refused with GONE and the place to start over from', async () => {
		const { position, epoch } = await read();
		const gone = async (args: string) => {
			const { status, errors } = await scene.api.query(`{ changes(${args}) { position } }`);
			return [status, errors[0]?.extensions];
		};
		const expected = [410, expect.objectContaining({ code: 'GONE', epoch, position })];
		expect(await gone('after: 999999')).toEqual(expected);
		expect(await gone(`after: ${position}, epoch: "another"`)).toEqual(expected);
		expect((await read(`(after: ${position}, epoch: "${epoch}")`)).items).toEqual([]);
		await pruneChanges(scene.pool, { olderThanDays: 0 });
		expect(await gone('after: 0')).toEqual(expected);
	});

	it('refuse what is no position and more than a part may hold', async () => {
		const refusal = async (args: string) =>
			(await scene.api.query(`{ changes(${args}) { items { id } } }`)).errors[0];
		for (const after of ['-1', '1.5', '"1"', '99999999999999999999']) {
			expect((await refusal(`after: ${after}`))?.message).toMatch(/is not a position|Position/);
		}
		expect(await refusal('first: 101')).toMatchObject({
			extensions: { code: 'LIMIT_EXCEEDED', limit: 'first' },
		});
		const large = await scene.api.query('query($p: Position) { changes(after: $p) { position } }', {
			variables: { p: 2 ** 33 },
		});
		expect(large.errors[0]?.extensions['code']).toBe('GONE');
	});
});
