import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '@lts/tagged-cache';
import type { Page, Variant } from './page.ts';

/**
 * Answers a GET or HEAD request with a page in the best encoding, or with 304 when the reader has it.
 * The header Server-Timing tells operators and tests where the page came from.
 */
export function sendPage(
	request: IncomingMessage,
	response: ServerResponse,
	{ page, source }: { page: Page; source: Answer<Page>['source'] | 'failed' },
): void {
	const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers;
	const variant = chooseVariant(page, accepted);
	const timing = ['server-timing', `cache;desc=${source}`];
	if (known !== undefined && page.status === 200 && includesTag(known, variant.etag)) {
		response.writeHead(304, [...headersOf304(variant), ...timing]);
		response.end();
		return;
	}
	response.writeHead(page.status, [...variant.headers, ...timing]);
	response.end(request.method === 'HEAD' ? undefined : variant.body);
}

/** The variant that the reader likes best; the smallest of those liked equally. */
export function chooseVariant(page: Page, accepted: string | undefined): Variant {
	if (!accepted) return page.identity;
	const weights = parseWeights(accepted);
	const weigh = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
	const br = page.br ? weigh('br') : 0;
	const gzip = page.gzip ? weigh('gzip') : 0;
	// What is not named is as good as nothing, except for the page as it is.
	const identity = weights.get('identity') ?? 0;
	if (page.br && br > 0 && br >= gzip && br >= identity) return page.br;
	if (page.gzip && gzip > 0 && gzip >= identity) return page.gzip;
	return page.identity;
}

function parseWeights(accepted: string): Map<string, number> {
	const weights = new Map<string, number>();
	for (const part of accepted.toLowerCase().split(',')) {
		const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
		const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		weights.set(coding, weight === undefined ? 1 : Number(weight) || 0);
	}
	return weights;
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
