import { graphql } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { feedReaderOf } from '../../changes/testing/feedReaderOf.ts';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { buildPublicSchema } from '../schema/build.ts';
import { contentOf } from '../testing/content.ts';
import { createOperation } from './operation.ts';
import { wordsOf } from './projection.ts';

let test: TestPayload;

beforeAll(async () => {
	test = await createTestPayload();
});
afterAll(() => test?.destroy());

it('a list asks Postgres twice and once more for each relation, for nothing but what it shows', async () => {
	const { payload } = test;
	const content = contentOf(payload);
	const programs = [
		await content.publish('programs', { code: 'ONE' }),
		await content.publish('programs', { code: 'TWO' }),
	].map(({ id }) => id);
	for (let n = 0; n < 20; n += 1) await content.publish('news', { slug: `item-${n}`, programs });

	const source = '{ news { items { title programs { code } image { url } } } }';
	const { schema, derived } = buildPublicSchema(payload.config);
	const asked: string[] = [];
	const { pool } = payload.db;
	const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
	const spy = vi.spyOn(pool, 'query').mockImplementation(((...args: unknown[]) => {
		asked.push(typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text);
		return query(...args);
	}) as never);
	const contextValue = createOperation({
		payload,
		locale: 'en',
		derived,
		log: pino({ level: 'silent' }),
		feed: feedReaderOf(pool),
		words: wordsOf(source),
	});
	const { data, errors } = await graphql({ schema, source, contextValue });
	spy.mockRestore();

	expect(errors).toBeUndefined();
	const { items } = data?.['news'] as { items: { programs: unknown[] }[] };
	expect(items).toHaveLength(20);
	expect(items.every((item) => item.programs.length === 2)).toBe(true);
	// Which they are, what they say, and their programs; none of them has a picture to ask for.
	expect(asked).toHaveLength(3);
	const [, texts, related] = asked;
	expect(texts).toContain('"title"');
	expect(texts).not.toContain('"body"');
	expect(texts).not.toContain('"summary"');
	expect(related).toContain('"code"');
	expect(related).not.toContain('"status_as_of"');
});
