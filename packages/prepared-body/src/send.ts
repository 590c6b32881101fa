import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from './encoding.ts';
import type { PreparedBody, Variant } from './prepare.ts';
import { readWishes, type Wishes } from './wishes.ts';

/**
 * Answers a GET or HEAD request in the best encoding, or with 304 when the reader has it already.
 * @param headers what is said besides, names and values in turn. A frozen array is taken for one that
 * comes again: what is made of it is kept for the next answer with it.
 * @param isComparable whether it may be answered with 304; not so for errors
 */
export function sendPrepared(
	request: IncomingMessage,
	response: ServerResponse,
	{
		prepared,
		status,
		headers,
		isComparable,
		wishes = readWishes(request.rawHeaders),
	}: {
		prepared: PreparedBody;
		status: number;
		headers: readonly string[];
		isComparable: boolean;
		/** Where they have been read already. */
		wishes?: Wishes;
	},
): void {
	const { acceptEncoding, ifNoneMatch } = wishes;
	const variant = chooseVariant(prepared, acceptEncoding);
	const heads = headsOf(variant, headers);
	if (isComparable && ifNoneMatch !== undefined && includesTag(ifNoneMatch, variant.etag)) {
		response.writeHead(304, heads.unchanged());
		response.end();
		return;
	}
	response.writeHead(status, heads.whole());
	response.end(request.method === 'HEAD' ? undefined : variant.body);
}

interface Heads {
	headers: readonly string[];
	whole: () => string[];
	unchanged: () => string[];
}

const keptHeads = new WeakMap<Variant, Heads>();

/** The heads of the answers with a variant, each made when it is needed. */
function headsOf(variant: Variant, headers: readonly string[]): Heads {
	const kept = keptHeads.get(variant);
	if (kept?.headers === headers) return kept;
	const makeWhole = () => [...variant.headers, ...headers];
	const makeUnchanged = () => [...headersOf304(variant), ...headers];
	if (!Object.isFrozen(headers)) return { headers, whole: makeWhole, unchanged: makeUnchanged };
	const heads = { headers, whole: once(makeWhole), unchanged: once(makeUnchanged) };
	keptHeads.set(variant, heads);
	return heads;
}

function once<Value>(make: () => Value): () => Value {
	let value: Value | undefined;
	return () => (value ??= make());
}

/** The variant that the reader likes best; see `chooseEncoding`. */
export function chooseVariant(
	{ br, gzip, identity }: PreparedBody,
	accepted: string | undefined,
): Variant {
	const encoding = chooseEncoding(accepted, { br: br !== undefined, gzip: gzip !== undefined });
	return (encoding === 'br' ? br : encoding === 'gzip' ? gzip : undefined) ?? identity;
}

/** Compares weakly, as If-None-Match demands: caches on the way may have marked the tag as weak. */
function includesTag(known: string, etag: string): boolean {
	if (known === etag) return true;
	return known.split(',').some((part) => {
		const tag = part.trim();
		return tag === '*' || tag.replace(/^W\//, '') === etag;
	});
}

function headersOf304({ headers }: Variant): string[] {
	return headers.flatMap((name, at) => {
		const belongs = at % 2 === 0 && !/^content-(length|encoding|type)$/.test(name);
		return belongs ? [name, headers[at + 1] ?? ''] : [];
	});
}
