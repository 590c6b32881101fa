import type { Handler } from './server.ts';
import { setHeaders } from './send.ts';

/**
 * Everybody may read from anywhere: there are no cookies, and nothing that differs by reader. Scripts
 * on the pages of partners may read the headers of every answer, wherever it came from.
 */
export const accessHeaders = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers':
		'Content-Position, Cache-Tags, Content-Expires, ETag, RateLimit, RateLimit-Policy, Retry-After',
};

/** What our client and browsers' own event streams send, besides what everybody does. */
const allowedHeaders = [
	'Accept',
	'Apollo-Require-Preflight',
	'Authorization',
	'Cache-Control',
	'Content-Type',
	'If-None-Match',
	'Last-Event-ID',
	'X-Requested-With',
];

const preflight = {
	'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
	'Access-Control-Allow-Headers': allowedHeaders.join(', '),
	'Access-Control-Max-Age': '86400',
};

/** Whatever the handler answers, scripts of every site may read it. Answers their browsers' preflights. */
export function forEveryOrigin(handler: Handler): Handler {
	return (req, res, url) => {
		setHeaders(res, accessHeaders);
		if (req.method !== 'OPTIONS') return handler(req, res, url);
		res.writeHead(204, preflight);
		res.end();
	};
}
