import type { ServerResponse } from 'node:http';

import type { ErrorCode } from '../error-codes.ts';
import type { Refusal } from '../limits/refusal.ts';

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

/**
 * An error in the form that GraphQL clients know, also where there was no operation. `more` is put
 * beside it.
 */
export function sendError(
	res: ServerResponse,
	status: number,
	{ code, locales, message }: { message: string; code: ErrorCode; locales?: readonly string[] },
	more: object = {},
): void {
	const extensions = { code, ...(locales && { locales }) };
	sendJson(res, status, { errors: [{ message, extensions }], ...more });
}

/**
 * A refusal in the forms of GraphQL and of the feed both: programs of either find the code where they
 * look for it. `more` is put beside them.
 */
export function sendRefusal(res: ServerResponse, refusal: Refusal, more: object = {}): void {
	const { code, details, headers, message, status } = refusal;
	setHeaders(res, headers);
	sendJson(res, status, {
		errors: [{ message, extensions: { code, ...details } }],
		error: { code, message, ...details },
		...more,
	});
}

export function setHeaders(res: ServerResponse, headers: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}
