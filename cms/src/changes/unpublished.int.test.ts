import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readChanges } from './feed.ts';
import { sequenceBatch } from './sequence.ts';
import { createRecordedPayload, type RecordedPayload } from './testing/recordedPayload.ts';

let recorded: RecordedPayload;

beforeAll(async () => {
	recorded = await createRecordedPayload();
});
afterAll(() => recorded.destroy());

/** The whole feed, as anybody can read it. */
async function readFeed() {
	await sequenceBatch(recorded.pool);
	return (await readChanges(recorded.pool, { after: 0, first: 500 })).changes;
}

describe('the feed', () => {
	it('names nothing that is not published by more than its id', async () => {
		const { createNews, payload } = recorded;
		const hidden = await recorded.createProgram('SECRET-PROGRAM');
		await payload.update({ collection: 'programs', id: hidden, data: { _status: 'draft' } });

		await createNews({ slug: 'secret-never-published', draft: true });
		// Its draft had another address and was about another program.
		const renamed = await createNews({ slug: 'secret-draft', draft: true, programs: [hidden] });
		await payload.update({
			collection: 'news',
			id: renamed.id,
			data: { slug: 'published', programs: [], _status: 'published' },
		});
		// Taken offline, and renamed with the same stroke.
		await payload.update({
			collection: 'news',
			id: renamed.id,
			data: { slug: 'secret-withdrawn', title: 'Secret title', _status: 'draft' },
		});
		const page = await payload.create({
			collection: 'pages',
			data: { title: 'Secret page', path: 'secret/page', _status: 'published' },
		});
		await payload.delete({ collection: 'pages', id: page.id });

		const changes = await readFeed();
		const ofNews = changes.filter(({ collection }) => collection === 'news');
		expect(ofNews.map(({ id, kind }) => [id, kind])).toEqual([
			[String(renamed.id), 'changed'],
			[String(renamed.id), 'removed'],
		]);
		expect(changes.map(({ collection }) => collection)).toContain('pages');
		expect(JSON.stringify(changes)).not.toMatch(/secret/i);
		expect(JSON.stringify(ofNews)).not.toContain(`@programs:${hidden}`);
	});

	it('tells in which languages a document is published and from which it was taken', async () => {
		const { id } = await recorded.createNews();
		await recorded.payload.update({
			collection: 'news',
			id,
			locale: 'es',
			data: { title: 'Una noticia', summary: 'Lo que pasó.', _status: 'published' },
		});
		await recorded.payload.update({
			collection: 'news',
			id,
			locale: 'en',
			data: { _status: 'draft' },
		});
		const changes = (await readFeed()).filter((change) => change.id === String(id));
		expect(
			changes.map(({ kind, languages, removedLanguages }) => [kind, languages, removedLanguages]),
		).toEqual([
			['changed', ['en'], []],
			['changed', ['en', 'es'], []],
			['removed', ['es'], ['en']],
		]);
	});
});
