import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding } from './encoding.ts';
import type { PreparedBody, Variant } from './prepare.ts';

/**
 * Answers a GET or HEAD request in the best encoding, or with 304 when the reader has it already.
 * @param headers what is said besides, of this answer only: names and values in turn
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
	}: { prepared: PreparedBody; status: number; headers: string[]; isComparable: boolean },
): void {
	const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers;
	const variant = chooseVariant(prepared, accepted);
	if (isComparable && known !== undefined && includesTag(known, variant.etag)) {
		response.writeHead(304, [...headersOf304(variant), ...headers]);
		response.end();
		return;
	}
	response.writeHead(status, [...variant.headers, ...headers]);
	response.end(request.method === 'HEAD' ? undefined : variant.body);
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
