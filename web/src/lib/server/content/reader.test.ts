import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContentClient, ContentUnavailableError } from '@lts/content-client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { NewsByIdsDocument } from './generated/graphql.ts';
import { createContentReader } from './reader.ts';

/** A content API that knows no content: it says in which language it was asked. */
let asked: string[] = [];
let failing: string | null = null;
const api = createServer((request, response) => {
	const locale = new URL(request.url ?? '', 'http://x').searchParams.get('locale') ?? '';
	asked.push(locale);
	response.statusCode = locale === failing ? 503 : 200;
	response.setHeader('Content-Type', 'application/json');
	response.setHeader('Content-Position', locale === 'en' ? '8' : '6');
	response.setHeader('Cache-Tags', `news,language:${locale}`);
	response.end(JSON.stringify({ data: { news: { items: [locale] } } }));
});

let url: string;
beforeAll(async () => {
	await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => api.close());
beforeEach(() => {
	asked = [];
	failing = null;
});

const variables = { ids: [], limit: 1 };

it('asks in the reader’s language and in English', async () => {
	const reader = createContentReader(createContentClient({ url }), 'es');
	const { own, english } = await reader.readBoth(NewsByIdsDocument, variables);
	expect(own).toEqual({ news: { items: ['es'] } });
	expect(english).toEqual({ news: { items: ['en'] } });
	expect(reader.headers()).toMatchObject({ 'Content-Position': '6' });
	expect(reader.headers()['Cache-Tags']?.split(',').toSorted()).toEqual([
		'language:en',
		'language:es',
		'news',
	]);
});

it('asks once for a reader of English', async () => {
	const reader = createContentReader(createContentClient({ url }), 'en');
	const { own, english } = await reader.readBoth(NewsByIdsDocument, variables);
	expect(own).toEqual(english);
	expect(asked).toEqual(['en']);
});

it('has no headers for the page cache when one of the answers is missing', async () => {
	failing = 'es';
	const reader = createContentReader(createContentClient({ url }), 'es');
	await expect(reader.readBoth(NewsByIdsDocument, variables)).rejects.toThrow(
		ContentUnavailableError,
	);
	await reader.read(NewsByIdsDocument, variables, 'en');
	expect(reader.headers()).toEqual({});
});
