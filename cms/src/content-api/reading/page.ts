import type { CollectionSlug } from 'payload';

import { inputError, limitError } from '../errors.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Document } from './document.ts';
import { orderOf, type Place } from './order.ts';

export const largestPage = 100;

/** The arguments of every list. */
export interface PageArguments {
	page: number;
	limit: number;
	first?: number | null;
	after?: string | null;
}

/**
 * A page of a list as its GraphQL type shows it. Each part is read when, and only when, it is
 * selected: nobody counts what nobody asked to have counted.
 */
export interface Page<Item> {
	items: () => Promise<Item[]>;
	totalCount: () => Promise<number>;
	pageCount: () => Promise<number>;
	pageInfo: () => PageInfo;
	page: number;
	limit: number;
}

interface PageInfo {
	endCursor: () => Promise<string | null>;
	hasNextPage: () => Promise<boolean>;
}

/** What to read for a page. */
export interface Window {
	limit: number;
	/** From 1; above 1 only without `place`. */
	page: number;
	/** Only what comes behind it. */
	place: Place | null;
}

export interface Source<Item> {
	collection: CollectionSlug;
	/** The rows in the order of the collection, with the field of that order. */
	read: (window: Window) => Promise<Document[]>;
	/** How many there are on all pages. */
	count: () => Promise<number>;
	/** What is shown of the rows. */
	show: (rows: Document[]) => Item[] | Promise<Item[]>;
}

/**
 * One page of a list, by number or by cursor. Reads nothing yet.
 *
 * @throws {GraphQLError} naming the argument that is wrong.
 */
export function pageOf<Item>(args: PageArguments, source: Source<Item>): Page<Item> {
	const { collection } = source;
	const { page, size, byCursor, place } = windowOf(collection, args);
	// One more than is shown tells whether there are more.
	const read = once(() => source.read({ limit: byCursor ? size + 1 : size, page, place }));
	const rows = async () => (await read()).slice(0, size);
	const totalCount = once(source.count);
	const pageCount = async () => Math.ceil((await totalCount()) / size);
	return {
		items: once(async () => source.show(await rows())),
		totalCount,
		pageCount,
		page,
		limit: size,
		pageInfo: () => ({
			endCursor: async () => {
				const last = (await rows()).at(-1);
				return last ? encodeCursor(collection, placeOf(collection, last)) : null;
			},
			hasNextPage: async () =>
				byCursor ? (await read()).length > size : page < (await pageCount()),
		}),
	};
}

export function emptyPage<Item>(args: PageArguments, collection: CollectionSlug): Page<Item> {
	return pageOf<Item>(args, {
		collection,
		read: async () => [],
		count: async () => 0,
		show: () => [],
	});
}

/** Names a page within one list. */
export function pageKey({ page, limit, first, after }: PageArguments): string {
	return [page, limit, first ?? '', after ?? ''].join(' ');
}

function windowOf(collection: CollectionSlug, { page, limit, ...args }: PageArguments) {
	const { first = null, after = null } = args;
	const size = first ?? limit;
	if (size < 1 || size > largestPage) {
		const name = first === null ? 'limit' : 'first';
		throw limitError({
			name,
			maximum: largestPage,
			actual: size,
			message: `\`${name}\` is ${size}. Give a number from 1 to ${largestPage}; read more with \`after\` or \`page\`.`,
		});
	}
	if (page < 1) throw inputError(`\`page\` is ${page}. Pages are counted from 1.`);
	const byCursor = first !== null || after !== null;
	if (byCursor && page !== 1) {
		throw inputError(
			'`page` cannot be given together with `first` or `after`: either count pages, or follow cursors.',
		);
	}
	const place = after === null ? null : decodeCursor(collection, orderOf(collection), after);
	return { page, size, byCursor, place };
}

function placeOf(collection: CollectionSlug, row: Document): Place {
	const { field } = orderOf(collection);
	const value = field && row[field];
	return {
		value: typeof value === 'number' ? value : value ? String(value) : null,
		id: Number(row.id),
	};
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
	let value: Promise<Value> | undefined;
	return () => (value ??= work());
}
