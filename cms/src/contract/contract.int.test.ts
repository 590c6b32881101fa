import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { blocks } from '../blocks/index.ts';
import { startContentApi, type RunningContentApi } from '../content-api/testing/startContentApi.ts';
import { exposed } from '../content-api/schema/exposed/index.ts';
import { loadSampleContent } from '../sample-content/load.ts';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { blockQuestions, collectionQuestions, stableAnswer, type Question } from './fixtures.ts';
import { readWebOperations } from './webOperations.ts';

/*
 * The contract between the CMS and the site. Each example is created and published, and asked for
 * with the site's own operations. The answers are committed beside the schema, and tests of the site
 * render its components from them.
 */

const folder = path.resolve(import.meta.dirname, '../../../packages/content-client/fixtures');
const isUpdate = process.env.UPDATE_FIXTURES === 'true';

const ofBlocks = blockQuestions();
const ofCollections = collectionQuestions();
const operations = readWebOperations();

let test: TestPayload;
let api: RunningContentApi;

beforeAll(async () => {
	test = await createTestPayload();
	await loadSampleContent(test.payload);
	api = await startContentApi(test);
	if (isUpdate) rmSync(folder, { recursive: true, force: true });
});
afterAll(async () => {
	await api?.stop();
	await test?.destroy();
});

async function answerTo(question: Question) {
	const { operation, variables, words } = question;
	const { data, errors } = await api.query(operations(operation), { variables, method: 'POST' });
	expect(errors).toEqual([]);
	expect(words.length).toBeGreaterThan(0);
	return { operation, variables, words, answer: stableAnswer(data, question) };
}

/** The committed file, or with `UPDATE_FIXTURES` the one that is now written. */
function expectCommitted(name: string, fixture: unknown): void {
	const file = path.join(folder, name);
	const text = `${JSON.stringify(fixture, null, '\t')}\n`;
	if (isUpdate) {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
	expect(committed, `${name}: run \`pnpm --filter @lts/cms fixtures\` and commit it`).toBe(text);
}

describe('the example of every block, as the site asks for it', () => {
	it.each([...ofBlocks])('%s is what the site’s fixture holds', async (slug, question) => {
		const fixture = await answerTo(question);
		const { layout } = (fixture.answer as { page: { layout: object[] } }).page;
		expect(layout, 'the page has the block once').toHaveLength(1);
		// Without a fragment there would be nothing but the type.
		expect(Object.keys(layout[0] ?? {}), 'the site has a fragment').toContain('id');
		expectCommitted(`blocks/${slug}.json`, fixture);
	});
});

describe('the examples of every collection, as the site asks for them', () => {
	it.each(Object.entries(ofCollections))(
		'%s are what the site’s fixture holds',
		async (slug, questions) => {
			const fixtures = await Promise.all(questions.map(answerTo));
			expectCommitted(`collections/${slug}.json`, fixtures);
		},
	);

	it('are of every collection that the public can see', () => {
		// A redirect has no words, and pictures and files are shown as parts of what names them.
		const wordless = ['media', 'redirects'];
		expect(Object.keys(ofCollections).sort()).toEqual(
			Object.keys(exposed.collections)
				.filter((slug) => !wordless.includes(slug))
				.sort(),
		);
	});
});

it('leaves no fixture of a block or collection that is gone', () => {
	const names = [
		...blocks.map(({ slug }) => `blocks/${slug}.json`),
		...Object.keys(ofCollections).map((slug) => `collections/${slug}.json`),
	];
	expect(globSync('**/*.json', { cwd: folder }).sort()).toEqual(names.sort());
});
