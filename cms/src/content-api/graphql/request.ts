import type { IncomingMessage } from 'node:http';

import { isLanguageCode, languageCodes, sourceLanguage, type LanguageCode } from '@lts/locales';

import type { ErrorCode } from '../error-codes.ts';

export interface Mistake {
	status: number;
	code: ErrorCode;
	message: string;
	locales?: readonly string[];
}

export const unknownLocale: Mistake = {
	status: 400,
	code: 'UNKNOWN_LOCALE',
	message: `The parameter \`locale\` names no language of this site. Give one of ${languageCodes.join(', ')}, once.`,
	locales: languageCodes,
};

export const notAcceptable: Mistake = {
	status: 406,
	code: 'NOT_ACCEPTABLE',
	message:
		'Answers are JSON. Leave the header `Accept` out, or let it name application/json or application/graphql-response+json.',
};

/** Whether the reader may be sent JSON, of whichever name. */
export function isAcceptable({ headers: { accept } }: IncomingMessage): boolean {
	return accept === undefined || accept === '*/*' || /json|\*\/\*|application\/\*/i.test(accept);
}

const parameters = ['query', 'variables', 'operationName', 'extensions', 'dryRun'] as const;

/** What GraphQL over HTTP asks of a request, which yoga answers without a word or with a 500. */
export function mistakeIn(req: IncomingMessage, url: URL): Mistake | null {
	if (req.method === 'POST' && !/^application\/(json|graphql)\b/.test(contentTypeOf(req))) {
		return {
			status: 415,
			code: 'UNSUPPORTED_MEDIA_TYPE',
			message: 'Send the query as JSON, with the header `Content-Type: application/json`.',
		};
	}
	if (!isAcceptable(req)) return notAcceptable;
	const repeated = parameters.find((name) => url.searchParams.getAll(name).length > 1);
	if (repeated) {
		const message = `The parameter \`${repeated}\` is given more than once. Give it once.`;
		return { status: 400, code: 'BAD_REQUEST', message };
	}
	const dryRun = url.searchParams.get('dryRun');
	if (dryRun !== null && dryRun !== '1') {
		const message = 'To be told the cost alone, give `dryRun=1`; otherwise leave it out.';
		return { status: 400, code: 'BAD_REQUEST', message };
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

/** Null for what names no language of the site, or more than one. */
export function localeOf(url: URL): LanguageCode | null {
	const [locale = sourceLanguage, ...more] = url.searchParams.getAll('locale');
	return isLanguageCode(locale) && more.length === 0 ? locale : null;
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
