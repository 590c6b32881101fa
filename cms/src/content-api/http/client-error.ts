import type { Duplex } from 'node:stream';

import type { ErrorCode } from '../error-codes.ts';

interface Told {
	status: string;
	code: ErrorCode;
	message: string;
}

/** By the code of Node's error. */
const tellable: Record<string, Told | undefined> = {
	ERR_HTTP_REQUEST_TIMEOUT: {
		status: '408 Request Timeout',
		code: 'TIMEOUT',
		message: 'The request was not complete in time. Send all of it at once.',
	},
	HPE_HEADER_OVERFLOW: {
		status: '431 Request Header Fields Too Large',
		code: 'REQUEST_ENTITY_TOO_LARGE',
		message: 'Address and headers are too long together. Send a long query with POST.',
	},
};

const notHttp: Told = {
	status: '400 Bad Request',
	code: 'BAD_REQUEST',
	message: 'What was sent is no HTTP request.',
};

/**
 * What Node refuses before there is a request: answered as every other mistake, not with an empty body.
 * Whoever has gone away is not answered.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
	if (error.code === 'ECONNRESET' || !socket.writable) {
		socket.destroy();
		return;
	}
	const { code, message, status } = tellable[error.code ?? ''] ?? notHttp;
	const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
	const head = [
		`HTTP/1.1 ${status}`,
		'Connection: close',
		'Content-Type: application/json; charset=utf-8',
		`Content-Length: ${Buffer.byteLength(body)}`,
		'Cache-Control: no-store',
		'Access-Control-Allow-Origin: *',
	];
	socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
