import type { IncomingMessage, ServerResponse } from 'node:http';

import { isLanguageCode, languageCodes, sourceLanguage, type LanguageCode } from '@lts/locales';

import type { ErrorCode } from '../error-codes.ts';
import { sendError } from '../http/send.ts';
import { createGraphQL, type Exchange, type GraphQLOptions } from './yoga.ts';

/** The public GraphQL endpoint as a plain Node handler. */
export function createGraphQLHandler(options: GraphQLOptions) {
	const yoga = createGraphQL(options);
	return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
		allowEveryOrigin(res);
		if (req.method === 'OPTIONS') {
			res.writeHead(204, preflight);
			res.end();
			return;
		}
		const locale = localeOf(url);
		if (locale === null) {
			sendError(res, 400, {
				code: 'UNKNOWN_LOCALE',
				message: `The parameter \`locale\` names no language of this site. Give one of ${languageCodes.join(', ')}, once.`,
				locales: languageCodes,
			});
			return;
		}
		const mistake = mistakeIn(req, url);
		if (mistake) {
			sendError(res, mistake.status, mistake);
			return;
		}
		const exchange: Exchange = { locale };
		const response = await yoga.handleNodeRequestAndResponse(req, res, { exchange });
		if (response.status === 406) {
			sendError(res, 406, {
				code: 'NOT_ACCEPTABLE',
				message:
					'Answers are JSON. Leave the header `Accept` out, or let it name application/json or application/graphql-response+json.',
			});
			return;
		}
		const body = Buffer.from(await response.arrayBuffer());
		res.statusCode = response.status;
		for (const [name, value] of response.headers) res.setHeader(name, value);
		// The answer's age is known by its position, which no cache but ours understands.
		res.setHeader('Cache-Control', 'no-store');
		res.setHeader('X-Content-Type-Options', 'nosniff');
		for (const [name, value] of answerHeaders(exchange)) res.setHeader(name, value);
		res.setHeader('Content-Length', body.length);
		res.end(body);
	};
}

/** Everybody may read from anywhere: there are no cookies, and nothing that differs by reader. */
export function allowEveryOrigin(res: ServerResponse): void {
	res.setHeader('Access-Control-Allow-Origin', '*');
	res.setHeader('Access-Control-Expose-Headers', 'Content-Position, Cache-Tags, Content-Expires');
}

const preflight = {
	'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
	'Access-Control-Allow-Headers':
		'Content-Type, Accept, Apollo-Require-Preflight, X-Requested-With',
	'Access-Control-Max-Age': '86400',
};

/** What GraphQL over HTTP asks of a request, which yoga answers without a word or with a 500. */
function mistakeIn(
	req: IncomingMessage,
	url: URL,
): { status: number; code: ErrorCode; message: string } | null {
	if (req.method === 'POST' && !/^application\/(json|graphql)\b/.test(contentTypeOf(req))) {
		return {
			status: 415,
			code: 'UNSUPPORTED_MEDIA_TYPE',
			message: 'Send the query as JSON, with the header `Content-Type: application/json`.',
		};
	}
	for (const name of ['variables', 'extensions']) {
		const value = url.searchParams.get(name);
		if (value !== null && !isJsonObject(value)) {
			const message = `The parameter \`${name}\` is not a JSON object. Write it as {"name": "value"}, percent-encoded.`;
			return { status: 400, code: 'BAD_REQUEST', message };
		}
	}
	return null;
}

function contentTypeOf(req: IncomingMessage): string {
	return (req.headers['content-type'] ?? '').toLowerCase();
}

function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && !Array.isArray(value);
	} catch {
		// What the answer says: it is no JSON.
		return false;
	}
}

function localeOf(url: URL): LanguageCode | null {
	const [locale = sourceLanguage, ...more] = url.searchParams.getAll('locale');
	return isLanguageCode(locale) && more.length === 0 ? locale : null;
}

/** What the answer depends on. An answer with errors says nothing: nobody may keep it. */
function answerHeaders({ failed, operation, position }: Exchange): [string, string][] {
	if (failed !== false || !operation || position === undefined) return [];
	const expires = operation.expiry.value();
	return [
		['Content-Position', String(position)],
		['Cache-Tags', operation.tags.list().join(',')],
		...(expires === null ? [] : [['Content-Expires', expires] satisfies [string, string]]),
	];
}
