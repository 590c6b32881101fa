import { prepareBody, type PreparedBody } from '@lts/prepared-body';
import type { Captured } from './capture.ts';

/** A page, ready to be sent as it is. */
export interface Page extends PreparedBody {
	status: number;
}

/** Browsers keep a page and ask each time whether it is still the one. */
const cacheControl = 'public, max-age=0, must-revalidate';

/** What belongs to the page's way here, is made anew, or may not leave. */
const dropped = new Set([
	'set-cookie',
	'content-position',
	'cache-tags',
	'content-expires',
	'x-sveltekit-page',
	'content-length',
	'content-encoding',
	'transfer-encoding',
	'connection',
	'keep-alive',
	'date',
	'etag',
	'cache-control',
	'vary',
]);

const compressible = /^(text\/|image\/svg|application\/([\w.+-]*(json|xml)|javascript))/;
export async function preparePage(captured: Captured): Promise<Page> {
	const compress = compressible.test(contentType(captured));
	const headers = keptHeaders(captured);
	const prepared = await prepareBody(captured.body, { headers, compress, gzipLevel: 9 });
	return { status: captured.status, ...prepared };
}

function contentType({ headers }: Captured): string {
	return String(headers['content-type'] ?? '');
}

function keptHeaders({ status, headers }: Captured): string[] {
	const kept = ['cache-control', status >= 500 ? 'no-store' : cacheControl];
	kept.push('vary', 'Accept-Encoding');
	for (const [name, value] of Object.entries(headers)) {
		if (dropped.has(name) || value === undefined) continue;
		for (const one of Array.isArray(value) ? value : [value]) kept.push(name, String(one));
	}
	return kept;
}
