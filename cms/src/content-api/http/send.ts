import type { ServerResponse } from 'node:http';

import type { ErrorCode } from '../error-codes.ts';

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
	const text = JSON.stringify(body);
	res.writeHead(status, {
		'Content-Type': 'application/json; charset=utf-8',
		'Content-Length': Buffer.byteLength(text),
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
	});
	res.end(text);
}

/** An error in the form that GraphQL clients know, also where there was no operation. */
export function sendError(
	res: ServerResponse,
	status: number,
	{ message, ...extensions }: { message: string; code: ErrorCode; locales?: readonly string[] },
): void {
	sendJson(res, status, { errors: [{ message, extensions }] });
}
