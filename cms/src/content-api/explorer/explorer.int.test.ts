import { describe, expect, it } from 'vitest';

import { useContentApi } from '../testing/useContentApi.ts';
import { examples } from './examples.ts';

const scene = useContentApi({
	async before({ content }) {
		const program = await content.publish('programs', { code: 'U4U' });
		await content.publishIn('programs', program.id, 'es', { name: 'Programa', summary: 'Qué es.' });
		await content.publish('developments', { kind: 'court', programs: [program.id] });
		await content.publish('news');
		await content.publish('guides');
	},
});

describe('the explorer', () => {
	const open = async (query = '') => {
		const response = await fetch(`${scene.api.url}/content/v1${query}`);
		return { response, html: await response.text() };
	};

	it('is a page of its own whose every file comes from here, named by its content', async () => {
		const { response, html } = await open();
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('set-cookie')).toBeNull();
		expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
		const files = html.match(/\/content\/v1\/explorer\/[\w-]{16}\/[\w.-]+/g) ?? [];
		expect(files).toHaveLength(7);
		for (const file of files) {
			const { status, headers } = await fetch(scene.api.url + file, {
				headers: { 'accept-encoding': 'gzip' },
			});
			expect([file, status, headers.get('cache-control'), headers.get('content-encoding')]).toEqual(
				[file, 200, 'public, max-age=31536000, immutable', 'gzip'],
			);
		}
	}, 30_000);

	it('lets no script run but its own files, and nobody frame it', async () => {
		const { response, html } = await open();
		const policy = response.headers.get('content-security-policy') ?? '';
		expect(policy).toContain("script-src 'self';");
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(html).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
	});

	it('begins in the language of its address', async () => {
		expect((await open('?locale=fa-AF')).html).toContain('<option value="fa-AF" selected>');
		expect((await open('?locale=klingon')).html).toContain('<option value="en" selected>');
	});

	it.each(['/', '/content/v1/'])(
		'is where %s leads, in the language that was asked for',
		async (path) => {
			const response = await fetch(`${scene.api.url}${path}?locale=fa-AF`);
			expect([response.redirected, response.url]).toEqual([
				true,
				`${scene.api.url}/content/v1?locale=fa-AF`,
			]);
			expect(await response.text()).toContain('<option value="fa-AF" selected>');
			expect((await fetch(`${scene.api.url}${path}`, { method: 'POST' })).status).toBe(405);
		},
	);

	it('takes no other address for its own', async () => {
		for (const path of ['/content/v1/other', '/other', '/content/v1/explorer', '/media']) {
			expect((await fetch(scene.api.url + path)).status, path).toBe(404);
		}
	});

	it('can only be read, and knows no other files', async () => {
		expect((await fetch(`${scene.api.url}/content/v1`, { method: 'POST' })).status).toBe(405);
		expect((await fetch(`${scene.api.url}/content/v1/explorer/x/browser.js`)).status).toBe(404);
	});
});

describe('an example of the explorer', () => {
	it.each(examples.map((example) => [example.title, example] as const))(
		'works: %s',
		async (_title, { query, variables }) => {
			const { status, errors, data } = await scene.api.query(query, {
				locale: 'en',
				method: 'POST',
				...(variables && { variables }),
			});
			expect([status, errors]).toEqual([200, []]);
			const [answer] = Object.values(data ?? {}) as [{ items?: unknown[] } | null];
			expect(answer).not.toBeNull();
			expect(answer?.items ?? [answer]).not.toEqual([]);
		},
	);
});
