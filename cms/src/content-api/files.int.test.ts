import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { pdf, pdfFile, richText } from '../testing/documents.ts';
import { richTextWithLink } from './testing/content.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi();

const publishFile = (title: string) => scene.content.publish('media', { file: 'pdf', title });

const query = (slug: string) =>
	`{ guide(slug: "${slug}") { documents { id title url mimeType filesize language } } }`;

async function documentsOf(slug: string, locale = 'en') {
	const { data, errors, tags } = await scene.api.query(query(slug), { locale });
	expect(errors).toEqual([]);
	const { documents } = data?.['guide'] as { documents: { id: string; title: string }[] };
	return { documents, tags };
}

describe('the documents of a guide', () => {
	it('are named in the editor’s order, with what a reader has to know before opening one', async () => {
		const one = await publishFile('One');
		const two = await publishFile('Two');
		await scene.content.publish('guides', { slug: 'two-files', documents: [two.id, one.id] });
		const { documents, tags } = await documentsOf('two-files');
		expect(documents).toEqual([
			{
				id: String(two.id),
				title: 'Two',
				url: `/media/${String(two['filename'])}`,
				mimeType: 'application/pdf',
				filesize: two['filesize'],
				language: 'en',
			},
			expect.objectContaining({ title: 'One' }),
		]);
		expect(tags).toEqual(expect.arrayContaining([`media:${one.id}`, `media:${two.id}`]));
	});

	it('are each language’s own, under the title in it, else in the file’s own language', async () => {
		const english = await publishFile('Letter');
		const dari = await scene.payload.create({
			collection: 'media',
			locale: 'fa-AF',
			data: { title: 'نامه', language: 'fa-AF' },
			file: pdfFile('nama.pdf'),
		});
		const guide = await scene.content.publish('guides', {
			slug: 'languages',
			documents: [english.id, dari.id],
		});
		expect((await documentsOf('languages')).documents).toMatchObject([
			{ title: 'Letter', language: 'en' },
			{ title: 'نامه', language: 'fa-AF' },
		]);
		await scene.content.publishIn('guides', guide.id, 'es', {
			title: 'Guía',
			summary: 'Resumen',
			body: richText('Respire.'),
			documents: [english.id],
		});
		await scene.content.publishIn('media', english.id, 'es', { title: 'Carta' });
		expect((await documentsOf('languages', 'es')).documents).toMatchObject([
			{ title: 'Carta', language: 'en' },
		]);
		expect((await documentsOf('languages')).documents).toHaveLength(2);
	});

	it('of a draft are named nowhere, and a picture or a deleted file never is', async () => {
		const file = await publishFile('Soon gone');
		const guide = await scene.content.publish('guides', { slug: 'draft', documents: [] });
		await scene.content.saveDraftIn('guides', guide.id, 'en', { documents: [file.id] });
		expect((await documentsOf('draft')).documents).toEqual([]);
		await scene.content.publishIn('guides', guide.id, 'en', { documents: [file.id] });
		expect((await documentsOf('draft')).documents).toMatchObject([{ title: 'Soon gone' }]);
		await scene.content.remove('media', file.id);
		expect((await documentsOf('draft')).documents).toEqual([]);
	});
});

describe('a link in rich text', () => {
	const html = async (slug: string, locale: string) => {
		const { data, tags } = await scene.api.query(
			`{ newsItem(slug: "${slug}") { body { html } } }`,
			{
				locale,
			},
		);
		return { html: (data?.['newsItem'] as { body: { html: string } }).body.html, tags };
	};

	it('leads to a file, which has one address in every language, until the file is deleted', async () => {
		const file = await publishFile('Linked');
		const body = richTextWithLink('media', file.id);
		const item = await scene.content.publish('news', { slug: 'to-a-file', body });
		await scene.content.publishIn('news', item.id, 'fa-AF', {
			title: 'خبر',
			summary: 'خلاصه',
			body,
		});
		const address = `href="/media/${String(file['filename'])}"`;
		for (const locale of ['en', 'fa-AF']) {
			const answer = await html('to-a-file', locale);
			expect(answer.html).toContain(address);
			expect(answer.tags).toContain(`media:${file.id}`);
		}
		await scene.content.remove('media', file.id);
		expect((await html('to-a-file', 'en')).html).toBe('<p>there</p>');
	});
});

describe('a PDF document', () => {
	let url: string;
	let size: number;

	beforeAll(async () => {
		const file = await publishFile('What to say: a letter');
		url = `${scene.api.url}/media/${String(file['filename'])}`;
		size = Number(file['filesize']);
	});

	it('is shown by the browser, saved under its title, and runs nothing', async () => {
		const answer = await fetch(url);
		expect(answer.status).toBe(200);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-length': String(size),
			'content-disposition': expect.stringMatching(
				/^inline; filename="file-\d+\.pdf"; filename\*=UTF-8''What%20to%20say%20a%20letter\.pdf$/,
			),
			'x-content-type-options': 'nosniff',
			'content-security-policy': expect.stringContaining('sandbox'),
			'accept-ranges': 'bytes',
			'cache-control': 'public, max-age=31536000, immutable, s-maxage=60',
		});
		expect(
			Buffer.from(await answer.arrayBuffer())
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-');
	});

	it('is no failure when whoever asked has left before it was found', async () => {
		const media = await publishFile('Late');
		const url = `${scene.api.url}/media/${String(media['filename'])}`;
		await (await fetch(url)).arrayBuffer();
		scene.api.child.kill('SIGSTOP');
		try {
			for (let n = 0; n < 5; n += 1) {
				const asking = request(url, { agent: false }).on('error', () => undefined);
				asking.end();
				await once(asking, 'finish');
				asking.destroy();
			}
		} finally {
			scene.api.child.kill('SIGCONT');
		}
		for (let n = 0; n < 5; n += 1) await (await fetch(url)).arrayBuffer();
		expect(scene.api.logs.filter(({ msg }) => msg === 'A request failed.')).toEqual([]);
	});

	it('is read in parts, as a slow line needs it', async () => {
		const range = (value: string) => fetch(url, { headers: { Range: value } });
		const part = await range('bytes=5-7');
		expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
			206,
			`bytes 5-7/${size}`,
			'1.4',
		]);
		const end = await range('bytes=-6');
		expect([end.status, await end.text()]).toEqual([206, '%%EOF\n']);
		const beyond = await range(`bytes=${size}-`);
		expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
	});

	it('is another address when it is replaced, and the old one is gone', async () => {
		const file = await publishFile('First');
		const old = `${scene.api.url}/media/${String(file['filename'])}`;
		const replaced = await scene.payload.update({
			collection: 'media',
			id: file.id,
			data: {},
			file: pdfFile('second.pdf', pdf('/Second true ')),
		});
		expect((await fetch(`${scene.api.url}/media/${replaced.filename}`)).status).toBe(200);
		expect((await fetch(old)).status).toBe(404);
	});
});

describe('a media file', () => {
	let url: string;
	let size: { url: string; width: number };

	beforeAll(async () => {
		const media = await scene.content.publish('media', { alt: 'A door', credit: 'Ana Ruiz' });
		await scene.content.publish('news', { slug: 'pictured', image: media.id });
		const { data, tags } = await scene.api.query(
			'{ newsItem(slug: "pictured") { image { url alt decorative mimeType width height credit caption sizes { name url width height mimeType } } seo { image { url } } } }',
		);
		const { image, seo } = data?.['newsItem'] as {
			image: { url: string; sizes: (typeof size)[] };
			seo: { image: { url: string } };
		};
		expect(image).toMatchObject({
			alt: 'A door',
			decorative: false,
			credit: 'Ana Ruiz',
			caption: null,
		});
		expect(seo.image.url).toBe(image.url);
		expect(tags).toContain(`media:${media.id}`);
		url = image.url;
		size = image.sizes[0] ?? { url: image.url, width: 0 };
	});

	it('is served for ever, with its type, and nothing runs in it', async () => {
		for (const address of [url, size.url]) {
			const answer = await fetch(scene.api.url + address);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('Content-Type')).toMatch(/^image\//);
			expect(answer.headers.get('Cache-Control')).toBe(
				'public, max-age=31536000, immutable, s-maxage=60',
			);
			expect(answer.headers.get('Cache-Tag')).toMatch(/^site,media:\d+$/);
			expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
			expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
			expect((await answer.arrayBuffer()).byteLength).toBe(
				Number(answer.headers.get('Content-Length')),
			);
		}
	});

	it('answers HEAD, If-None-Match and ranges', async () => {
		const head = await fetch(scene.api.url + url, { method: 'HEAD' });
		const length = Number(head.headers.get('Content-Length'));
		expect(length).toBeGreaterThan(0);
		const etag = head.headers.get('ETag') ?? '';
		expect((await fetch(scene.api.url + url, { headers: { 'If-None-Match': etag } })).status).toBe(
			304,
		);
		const part = await fetch(scene.api.url + url, { headers: { Range: 'bytes=0-9' } });
		expect(part.status).toBe(206);
		expect(part.headers.get('Content-Range')).toBe(`bytes 0-9/${length}`);
		expect((await part.arrayBuffer()).byteLength).toBe(10);
		expect(
			(await fetch(scene.api.url + url, { headers: { Range: `bytes=${length}-` } })).status,
		).toBe(416);
	});

	it('is only what a media document knows', async () => {
		await writeFile(path.join(process.env.MEDIA_DIR ?? '', 'stray.txt'), 'not public');
		for (const name of [
			'stray.txt',
			'nothing.png',
			'',
			'.',
			'..%2Fstray.txt',
			'%2e%2e%2f%2e%2e%2fetc%2fpasswd',
			'..%5Cstray.txt',
			'%00',
			'%E0%A4%A',
			'sub/stray.txt',
		]) {
			expect(await rawStatus(`/media/${name}`), name).toBe(404);
		}
		expect(await rawStatus('/media/../../etc/passwd')).toBe(404);
		expect((await fetch(scene.api.url + url, { method: 'POST' })).status).toBe(405);
	});

	it('is gone when its document is deleted', async () => {
		const media = await scene.content.publish('media', { alt: 'Soon gone' });
		const address = `${scene.api.url}/media/${String(media['filename'])}`;
		expect((await fetch(address)).status).toBe(200);
		await scene.content.remove('media', media.id);
		expect((await fetch(address)).status).toBe(404);
	});

	/** `fetch` tidies an address before it sends it; an attacker does not. */
	async function rawStatus(address: string): Promise<number | undefined> {
		const { hostname, port } = new URL(scene.api.url);
		const sent = request({ hostname, port, path: address });
		sent.end();
		const [response] = (await once(sent, 'response')) as [
			{ statusCode?: number; resume: () => void },
		];
		response.resume();
		return response.statusCode;
	}
});
