import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Visit } from './browsing.ts';
import { readPage } from './site.ts';

export interface PartnerSite {
	/** Without a path; there when the first test runs. */
	origin: string;
	/** What stands below the heading of the page at this path. */
	pages: Map<string, string>;
	/** Nobody but the site and the partner was asked anything, and no cookie was set. */
	expectNobodyElse(visit: Visit): Promise<void>;
}

/** A partner's own site, on an origin of its own, for the tests of a file. */
export function usePartnerSite(): PartnerSite {
	const { site } = inject('stack');
	const pages = new Map<string, string>();
	const server = createServer((request, response) => {
		const body = pages.get(request.url ?? '') ?? '';
		// A strict one: nothing but what the partner has copied from us may load.
		const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; frame-src ${site}; style-src 'unsafe-inline'; img-src data:`;
		response.writeHead(200, {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Security-Policy': policy,
		});
		response.end(
			`<!doctype html><html lang="en"><title>A partner</title><link rel="icon" href="data:,"><h1>A partner</h1>${body}`,
		);
	});
	const partner: PartnerSite = {
		origin: '',
		pages,
		async expectNobodyElse({ context, asked }) {
			expect(await context.cookies()).toEqual([]);
			const others = asked.filter(
				({ origin, protocol }) => protocol !== 'data:' && ![site, partner.origin].includes(origin),
			);
			expect(others.map(String)).toEqual([]);
		},
	};
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		partner.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return partner;
}

/** The code that the site offers for copying: of the frame, and of the web component. */
export async function codesFor(program: string, language: string): Promise<string[]> {
	const { html } = await readPage(`/embed?program=${program}&lang=${language}`);
	return [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = '']) =>
		code
			.replace(/<!--.*?-->/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&'),
	);
}
