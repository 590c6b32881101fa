import { crc32 } from 'node:zlib';

import { inputError } from '../errors.ts';
import { isDatabaseId } from './documents.ts';
import type { Order, Place } from './order.ts';

/** Changes whenever a cursor of before would lead astray. */
const version = 1;
/** Longer than any cursor that this API makes. */
const longest = 200;

/**
 * A place in the lists of a collection as a word that clients keep and give back, and need not
 * understand. It names values, not a row number: what is inserted or withdrawn before it, even its
 * own document, does not shift what comes behind it.
 */
export function encodeCursor(collection: string, { value, id }: Place): string {
	const text = Buffer.from(JSON.stringify([version, collection, value, id]));
	const checksum = Buffer.alloc(4);
	checksum.writeUInt32BE(crc32(text));
	return Buffer.concat([checksum, text]).toString('base64url');
}

/** @throws {GraphQLError} when it is no cursor, a damaged one, or one of another list. */
export function decodeCursor(collection: string, order: Order, cursor: string): Place {
	const parts = partsOf(cursor);
	if (!parts || parts[0] !== version) {
		throw inputError(
			'`after` is not a cursor of this API. Give `pageInfo.endCursor` exactly as it came, or leave `after` out to begin with the first members.',
		);
	}
	const [, list, value, id] = parts;
	if (list !== collection) {
		throw inputError(
			`\`after\` is a cursor of a list of ${String(list)}, and this is a list of ${collection}. Give the \`endCursor\` of this list.`,
		);
	}
	if (!isDatabaseId(id) || !isValueOf(order, value)) {
		throw inputError('`after` is a cursor that names no place. Leave it out to begin anew.');
	}
	return { value, id: Number(id) };
}

function partsOf(cursor: string): unknown[] | null {
	if (cursor.length > longest) return null;
	const bytes = Buffer.from(cursor, 'base64url');
	// Node skips over letters that are no base64url; a cursor has none.
	if (bytes.length < 5 || bytes.toString('base64url') !== cursor) return null;
	const text = bytes.subarray(4);
	if (bytes.readUInt32BE(0) !== crc32(text)) return null;
	try {
		const parts: unknown = JSON.parse(text.toString());
		return Array.isArray(parts) ? parts : null;
	} catch {
		// What the caller says: it is no cursor.
		return null;
	}
}

function isValueOf({ field }: Order, value: unknown): value is Place['value'] {
	switch (field) {
		case 'date':
			return (
				typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && isInstant(value)
			);
		case 'order':
			return typeof value === 'number' && Number.isFinite(value);
		case null:
			return value === null;
	}
}

function isInstant(value: string): boolean {
	return value >= '0001' && !Number.isNaN(Date.parse(value));
}
