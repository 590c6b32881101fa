import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import {
	ActionsByIdsDocument,
	DevelopmentsByIdsDocument,
	GuidesByIdsDocument,
	NewsByIdsDocument,
	ProgramsByIdsDocument,
} from '@lts/content-client';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';

import { startSequencer, type Sequencer } from '../changes/sequencer.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { contentOf, richTextWithLink } from './testing/content.ts';
import { startContentApi, type RunningContentApi } from './testing/startContentApi.ts';

const script = path.resolve(import.meta.dirname, '../../../examples/local-copy/local-copy.ts');
const locales = ['en', 'es', 'fa-AF'];
const collections: Record<string, { toString: () => string }> = {
	programs: ProgramsByIdsDocument,
	developments: DevelopmentsByIdsDocument,
	news: NewsByIdsDocument,
	guides: GuidesByIdsDocument,
	actions: ActionsByIdsDocument,
};

let test: TestPayload;
let sequencer: Sequencer;
let api: RunningContentApi;
let content: ReturnType<typeof contentOf>;
let folder: string;
let copies: ChildProcess[];

beforeAll(async () => {
	test = await createTestPayload();
	content = contentOf(test.payload);
	const { databaseUrl: connectionString } = test;
	sequencer = startSequencer({ connectionString, log: pino({ level: 'silent' }) });
	api = await startContentApi(test);
});
afterAll(async () => {
	await api?.stop();
	await sequencer?.stop();
	await test?.destroy();
});
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'lts-copy-'));
	copies = [];
});
afterEach(async () => {
	for (const copy of copies) await end(copy, 'SIGKILL');
	await rm(folder, { recursive: true });
});

function start(languages = locales, url = api.url): ChildProcess {
	const copy = spawn(process.execPath, [script, folder, ...languages], {
		env: { ...process.env, CONTENT_API_URL: url },
		stdio: ['ignore', 'inherit', 'pipe'],
	});
	copies.push(copy);
	return copy;
}

async function end(copy: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (copy.exitCode !== null || copy.signalCode !== null) return;
	const ended = once(copy, 'exit');
	copy.kill(signal);
	await ended;
}

/** What a copy that cannot go on says at its end. */
async function ends(copy: ChildProcess): Promise<string> {
	const ended = once(copy, 'exit');
	const said = copy.stderr ? text(copy.stderr) : '';
	expect(await ended).toEqual([2, null]);
	return said;
}

async function copied(): Promise<Record<string, unknown>> {
	const files: Record<string, unknown> = {};
	for await (const file of glob('*/*/*.json', { cwd: folder })) {
		files[file] = JSON.parse(await readFile(path.join(folder, file), 'utf8')).document;
	}
	return files;
}

/** Everything that is published, asked for list by list. */
async function crawled(languages = locales): Promise<Record<string, unknown>> {
	const documents: Record<string, unknown> = {};
	for (const locale of languages) {
		for (const [collection, operation] of Object.entries(collections)) {
			const { data } = await api.query(`{ ${collection}(limit: 100) { items { id } } }`, {
				locale,
			});
			const list = data?.[collection] as { items: { id: string }[] };
			for (const { id } of list.items) {
				const variables = { ids: [id], limit: 1 };
				const document = await api.query(String(operation), { locale, variables });
				const { items } = document.data?.[collection] as { items: unknown[] };
				documents[fileOf(locale, collection, id)] = items[0];
			}
		}
	}
	return documents;
}

async function isInStep(languages = locales): Promise<void> {
	// Both are read until they agree: a change has its place in the feed a moment after it was made.
	await vi.waitFor(async () => expect(await copied()).toEqual(await crawled(languages)), {
		timeout: 15_000,
		interval: 100,
	});
}

const fileOf = (locale: string, collection: string, id: unknown) =>
	`${locale}/${collection}/${String(id)}.json`;

it('asks for little of what one request may cost, and could ask for the longest list', async () => {
	for (const [collection, operation] of Object.entries(collections)) {
		for (const [limit, atMost] of [
			[20, 1500],
			[100, 10_000],
		] as const) {
			const ids = Array.from({ length: limit }, (_, index) => String(index + 1));
			const answer = await fetch(`${api.url}/content/v1/graphql?locale=en&dryRun=1`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ query: String(operation), variables: { ids, limit } }),
			});
			const { extensions } = (await answer.json()) as {
				extensions: { cost: { requested: number } };
			};
			expect([collection, extensions.cost.requested > limit]).toEqual([collection, true]);
			expect([collection, extensions.cost.requested <= atMost]).toEqual([collection, true]);
		}
	}
});

it('is what is published: it follows what is published, edited, withdrawn in a language, and deleted', async () => {
	const program = await content.publish('programs', { code: 'COPIED', name: 'Old name' });
	const news = await content.publish('news', { programs: [program.id] });
	await content.draft('news', { title: 'Nobody may see this' });
	start();
	await isInStep();
	expect(Object.keys(await copied())).toContain(fileOf('en', 'news', news.id));

	const guide = await content.publish('guides', { body: richTextWithLink('news', news.id) });
	const translation = { title: 'Noticia', summary: 'Resumen.' };
	await content.publishIn('news', news.id, 'es', translation);
	await content.publishIn('news', news.id, 'en', { title: 'Edited' });
	await isInStep();
	expect(Object.keys(await copied())).toContain(fileOf('es', 'news', news.id));
	expect(JSON.stringify(await copied())).not.toContain('Nobody may see this');
	// What has to stand under the text, and where else it can be read.
	expect((await copied())[fileOf('es', 'news', news.id)]).toMatchObject({
		url: expect.stringMatching(/^http.*\/es\/news\//),
		license: { url: expect.stringMatching(/^http/) },
		attribution: expect.stringMatching(/./),
		translations: [{ language: 'en' }, { language: 'es' }],
	});

	// What other documents say about it, too: a program's name, a link to an article.
	await content.publishIn('programs', program.id, 'en', { name: 'New name' });
	await isInStep();
	expect(await copied()).toMatchObject({
		[fileOf('en', 'news', news.id)]: { title: 'Edited', programs: [{ name: 'New name' }] },
		[fileOf('en', 'guides', guide.id)]: { body: { html: expect.stringContaining('<a href') } },
	});

	await content.unpublishIn('news', news.id, 'en');
	await isInStep();
	const afterwards = await copied();
	expect(afterwards[fileOf('en', 'news', news.id)]).toBeUndefined();
	expect(afterwards[fileOf('es', 'news', news.id)]).toMatchObject({ title: 'Noticia' });

	await content.remove('guides', guide.id);
	await isInStep();
	expect(Object.keys(await copied())).not.toContain(fileOf('en', 'guides', guide.id));
});

it('is in step again after it was killed at any moment', async () => {
	const first = await content.publish('news');
	const copy = start();
	await isInStep();
	await end(copy, 'SIGKILL');
	await content.publishIn('news', first.id, 'en', { title: 'Edited while the copy was down' });
	const withdrawn = await content.publish('guides');
	await content.unpublishIn('guides', withdrawn.id, 'en');
	start();
	await isInStep();

	// Killed again and again while it works.
	for (let round = 0; round < 6; round += 1) {
		const running = copies.at(-1);
		const { id } = await content.publish('news', { title: `Round ${round}` });
		await content.publishIn('news', id, 'es', { title: `Ronda ${round}`, summary: 'Resumen.' });
		if (round % 2 === 0) await content.remove('news', id);
		await new Promise((resolve) => setTimeout(resolve, round * 60));
		if (running) await end(running, 'SIGKILL');
		start();
	}
	await isInStep();
});

it('starts over when the feed no longer goes back to its position, and deletes what is gone', async () => {
	const kept = await content.publish('news');
	const gone = await content.publish('news');
	const copy = start();
	await isInStep();
	await end(copy, 'SIGTERM');
	expect(copy.exitCode).toBe(0);

	await content.remove('news', gone.id);
	await content.publishIn('news', kept.id, 'en', { title: 'Edited in the meantime' });
	await vi.waitFor(async () => {
		const { rows } = await test.payload.db.pool.query(
			'SELECT count(*)::int AS left FROM changes WHERE position IS NULL',
		);
		expect(rows).toEqual([{ left: 0 }]);
	});
	// As the operator's retention does, long after the content API has heard of a change.
	await api.settle();
	await test.payload.db.pool.query('DELETE FROM changes');
	await test.payload.db.pool.query('UPDATE changes_head SET oldest_position = position');
	start();
	await isInStep();
	expect(Object.keys(await copied())).not.toContain(fileOf('en', 'news', gone.id));
});

it('reads what is missing when a language is added, and deletes what is no longer wanted', async () => {
	const { id } = await content.publish('news');
	await content.publishIn('news', id, 'fa-AF', { title: 'خبر', summary: 'خلاصه' });
	const copy = start(['en']);
	await isInStep(['en']);
	await end(copy, 'SIGTERM');
	start(['fa-AF']);
	await isInStep(['fa-AF']);
});

it('says which file is damaged and what to do about it, and is in step after that was done', async () => {
	const { id } = await content.publish('news');
	const copy = start();
	await isInStep();
	await end(copy, 'SIGTERM');
	const file = path.join(folder, fileOf('en', 'news', id));
	await writeFile(file, '{ "collection": "ne');

	const position = path.join(folder, 'position.json');
	const said = await ends(start());
	expect(said).toContain(`${file} is damaged`);
	expect(said).toContain(`Delete it and ${position}`);
	expect(said).not.toContain('    at ');

	await rm(file);
	await rm(position);
	start();
	await isInStep();
});

it('says that a language is none of the site', async () => {
	const said = await ends(start(['en', 'klingon']));
	expect(said).toContain('One of the languages en, klingon is none of the site.');
	expect(said).not.toContain('    at ');
});

it('writes no file outside of its folder, whatever a server calls its documents', async () => {
	const id = '../../../outside';
	const server = createServer((request, response) => {
		const isFeed = request.url?.startsWith('/content/v1/changes');
		const list = { items: [{ id }], pageInfo: { endCursor: null, hasNextPage: false } };
		const data = Object.fromEntries(Object.keys(collections).map((name) => [name, list]));
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(isFeed ? { epoch: 'a', position: 1, changes: [] } : { data }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const said = await ends(start(['en'], `http://127.0.0.1:${port}`));
	server.close();
	expect(said).toContain(`"${id}" cannot be part of a file's name`);
	expect(await copied()).toEqual({});
});

it('goes on by itself after the content API was away', async () => {
	start();
	await isInStep();
	const port = new URL(api.url).port;
	await api.stop();
	api = await startContentApi(test, { port });
	await content.publish('news', { title: 'After the pause' });
	await isInStep();
});
