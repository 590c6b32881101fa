import { expect, onTestFinished } from 'vitest';
import {
	createContentClient,
	type ByIdsDocument,
	type ContentChange,
	type KnownDocument,
	type SyncPosition,
} from '../index.ts';
import { serve, type Answer } from './server.ts';
import { until } from './until.ts';

/** A content API with news in any languages, whose state the tests change under the client. */
export function createNewsApi() {
	const published: Record<string, Record<string, string>> = { en: {}, es: {} };
	const changes: ContentChange[] = [];
	const api = {
		published,
		epoch: 'a',
		oldest: 0,
		/** What changes tell; nothing when undefined. */
		languages: undefined as string[] | undefined,
		/** What is asked, in short: `es 1,2`, `en after null`. */
		asked: [] as string[],
		position: () => changes.length,
		/** Called before each answer to GraphQL with its number, from 1. */
		beforeAnswer: (_count: number): void => undefined,
		/** Position that answers tell, instead of the feed's own. */
		staleUntilAsked: 0,
		refuse: false,
		/** The most documents that one answer may hold. */
		most: 100,
		/** Whether the operation came by itself, by POST, in each request. */
		fresh: [] as boolean[],
		/** Ends no list. */
		isCircle: false,
		write(locale: string, id: string, title: string | null, tags: string[] = []) {
			const others = Object.entries(published[locale] ?? {}).filter(([other]) => other !== id);
			published[locale] = Object.fromEntries(title === null ? others : [...others, [id, title]]);
			changes.push({
				position: changes.length + 1,
				kind: title === null ? 'removed' : 'changed',
				collection: 'news',
				id,
				tags: ['news', `news:${id}`, ...tags],
				...(api.languages && { languages: api.languages, removedLanguages: [] }),
				at: '2026-11-24T10:00:00.000Z',
			});
		},
		touch(collection: string, id: string) {
			const tags = [collection, `${collection}:${id}`];
			const at = '2026-11-24T10:00:00.000Z';
			changes.push({ position: changes.length + 1, kind: 'changed', collection, id, tags, at });
		},
	};
	let answers = 0;
	const answer: Answer = ({ url, body }, response) => {
		const address = new URL(url, 'http://localhost');
		const after = address.searchParams.get('after');
		if (address.pathname.endsWith('/stream')) {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			const head = JSON.stringify({ epoch: api.epoch, position: api.position() });
			response.write(`event: head\ndata: ${head}\n\n`);
			let sent = Number(after);
			const timer = setInterval(() => {
				for (; sent < changes.length; sent += 1) {
					response.write(`event: change\ndata: ${JSON.stringify(changes[sent])}\n\n`);
				}
			}, 10);
			response.on('close', () => clearInterval(timer));
			return;
		}
		if (address.pathname.endsWith('/changes')) {
			const isGone =
				after !== null && (Number(after) < api.oldest || Number(after) > api.position());
			response.writeHead(isGone ? 410 : 200, { 'content-type': 'application/json' });
			const rest = after === null ? [] : changes.slice(Number(after));
			const { epoch } = api;
			response.end(JSON.stringify({ epoch, position: api.position(), changes: rest }));
			return;
		}
		if (body === '') {
			// It knows no operation by its hash, so that the client sends each of them whole.
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ errors: [{ message: 'PersistedQueryNotFound' }] }));
			return;
		}
		answers += 1;
		api.beforeAnswer(answers);
		const locale = address.searchParams.get('locale') ?? 'en';
		const { query, variables, extensions } = JSON.parse(body) as {
			query: string;
			variables: { ids?: string[]; first: number; after: string | null };
			extensions?: object;
		};
		api.fresh.push(!extensions);
		if (api.refuse) {
			response.writeHead(400, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'NO' } }] }));
			return;
		}
		const isStale = api.staleUntilAsked > 0;
		if (isStale) api.staleUntilAsked -= 1;
		api.asked.push(
			variables.ids ? `${locale} ${variables.ids.join()}` : `${locale} after ${variables.after}`,
		);
		const all = Object.entries(published[locale] ?? {}).map(([id, title]) => ({ id, title }));
		const { ids, first, after: cursor } = variables;
		if (ids && ids.length > api.most) {
			response.writeHead(400, { 'content-type': 'application/json' });
			const extensions = { code: 'LIMIT_EXCEEDED', limit: 'bytes' };
			response.end(JSON.stringify({ errors: [{ message: 'Too long.', extensions }] }));
			return;
		}
		// A cursor names a place in the order, the document's number.
		const rest = all.filter(({ id }) => cursor === null || Number(id) > Number(cursor));
		const items = ids ? all.filter(({ id }) => ids.includes(id)) : rest.slice(0, first);
		const links = items.flatMap(({ title }) => /programs:\d+/.exec(title) ?? []);
		response.writeHead(200, {
			'content-type': 'application/json',
			'content-position': String(isStale ? 0 : api.position()),
			'cache-tags': ids ? [...ids.map((id) => `news:${id}`), ...links].join() : 'news',
		});
		const pageInfo = {
			endCursor: api.isCircle ? '0' : (items.at(-1)?.id ?? null),
			hasNextPage: api.isCircle || items.length < rest.length,
		};
		const stale = items.map(({ id }) => ({ id, title: 'old' }));
		expect(query).toMatch(ids ? /NewsByIds/ : /SyncIds/);
		response.end(JSON.stringify({ data: { news: { items: isStale ? stale : items, pageInfo } } }));
	};
	return { api, answer, write: api.write };
}

const operation = {
	toString: () => 'query NewsByIds($ids: [ID!]!, $limit: Int!) { … }',
} as unknown as ByIdsDocument<'news', { id: string; title: string }>;

/** A copy in memory, kept in step until the test ends. */
export async function followNews(
	{ api, answer }: ReturnType<typeof createNewsApi>,
	{ locales = ['en', 'es'], copy = new Map<string, KnownDocument & { title: string }>() } = {},
	position: SyncPosition | null = null,
) {
	const { url } = await serve(answer);
	const controller = new AbortController();
	onTestFinished(() => controller.abort());
	const told: string[] = [];
	const state = { position };
	const ended = createContentClient({ url, timeoutMs: 10_000 }).sync({
		locales,
		collections: { news: operation },
		position,
		known: () => [...copy.values()],
		onChange: ({ document, ...stored }) => {
			told.push(`+ ${stored.locale} ${stored.id}`);
			copy.set(`${stored.locale} ${stored.id}`, { ...stored, title: document.title });
		},
		onRemove: ({ locale, id }) => {
			told.push(`- ${locale} ${id}`);
			copy.delete(`${locale} ${id}`);
		},
		onPosition: (reached) => void (state.position = reached),
		signal: controller.signal,
	});
	ended.catch(() => undefined);
	const titles = () => Object.fromEntries([...copy].map(([key, { title }]) => [key, title]));
	const reaches = (reached: number) => until(() => expect(state.position?.position).toBe(reached));
	return { ended, controller, copy, told, titles, reaches, state, api };
}
