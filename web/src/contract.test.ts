import type { Component } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { registry } from '#lib/blocks/registry.ts';
import AlertBanners from '#lib/components/AlertBanners.svelte';
import DevelopmentItem from '#lib/components/DevelopmentItem.svelte';
import PageDocument from '#lib/components/PageDocument.svelte';
import { showList } from '#lib/content/shown.ts';
import { readFrame } from '#lib/server/content/frame.ts';
import type {
	PageByPathQuery,
	ProgramDevelopmentsQuery,
} from '#lib/server/content/generated/graphql.ts';
import { readPage } from '#lib/server/content/pages.ts';
import type { ContentReader } from '#lib/server/content/reader.ts';
import { startAnswering } from '#lib/testing/content-reader.ts';
import {
	fixtureCollections,
	readBlockFixtures,
	readCollectionFixtures,
	type Fixture,
} from '#lib/testing/fixtures.ts';
import { renderIn } from '#lib/testing/render-in.ts';
import GuidePage from './routes/[[locale=language]]/guides/[slug]/+page.svelte';
import { load as loadGuide } from './routes/[[locale=language]]/guides/[slug]/+page.server.ts';
import NewsItemPage from './routes/[[locale=language]]/news/[slug]/+page.svelte';
import { load as loadNewsItem } from './routes/[[locale=language]]/news/[slug]/+page.server.ts';
import ProgramPage from './routes/[[locale=language]]/programs/[code]/+page.svelte';
import { load as loadProgram } from './routes/[[locale=language]]/programs/[code]/+page.server.ts';
import ActionsPage from './routes/[[locale=language]]/take-action/+page.svelte';
import { load as loadActions } from './routes/[[locale=language]]/take-action/+page.server.ts';

/*
 * The contract between the CMS and this site: what the content API answers on the CMS's own examples
 * reaches the reader, word by word. The answers are made, and kept in step, by
 * `cms/src/contract/contract.int.test.ts`.
 */

let stop = () => {};
afterEach(() => stop());

/** A reader whose only question is that of the fixture. */
async function readerOf({
	operation,
	variables,
	answer,
}: Fixture<unknown>): Promise<ContentReader> {
	const answering = await startAnswering((question) => {
		if (question.operation !== operation) throw new Error(`It also asks ${question.operation}.`);
		expect(question.variables).toEqual(variables);
		return answer as object;
	});
	stop = () => void answering.stop();
	return answering.readerOf('en');
}

type Show = (fixture: Fixture<unknown>) => Promise<string>;

async function showPage({ variables, ...fixture }: Fixture<unknown>): Promise<string> {
	const content = await readerOf({ variables, ...fixture });
	const document = await readPage(content, String(variables['path']));
	return renderIn('en', PageDocument, { document });
}

/** Shows a page as its route does: with what its own `load` returns. */
function route(
	page: unknown,
	load: unknown,
	params: (variables: Fixture<unknown>['variables']) => Record<string, string> = () => ({}),
): Show {
	return async (fixture) => {
		const locals = { content: await readerOf(fixture) };
		// SvelteKit's event has much more, of which these read nothing.
		const loaded = load as (event: object) => Promise<object>;
		const data = await loaded({ locals, params: params(fixture.variables) });
		return renderIn('en', page as Component<{ data: object }>, { data });
	};
}

const bySlug = ({ slug }: Fixture<unknown>['variables']) => ({ slug: String(slug) });

const shows: Record<string, Show> = {
	pages: showPage,
	programs: route(ProgramPage, loadProgram, ({ code }) => ({ code: String(code).toLowerCase() })),
	news: route(NewsItemPage, loadNewsItem, bySlug),
	guides: route(GuidePage, loadGuide, bySlug),
	actions: route(ActionsPage, loadActions),
	async developments({ answer }) {
		const { developments } = answer as ProgramDevelopmentsQuery;
		return showList(developments.items, [], 'en')
			.map((development) => renderIn('en', DevelopmentItem, { development, onTimeline: true }))
			.join('');
	},
	async alerts(fixture) {
		const { alerts } = await readFrame(
			await readerOf(fixture),
			String(fixture.variables['program']),
		);
		return renderIn('en', AlertBanners, { alerts });
	},
};

/** What a reader sees, on one line. */
function textOf(html: string): string {
	const named: Record<string, string> = { amp: '&', gt: '>', lt: '<', nbsp: ' ', quot: '"' };
	return html
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)
		.replaceAll(/\s+/g, ' ');
}

function expectWords(html: string, words: string[]): void {
	const text = textOf(html);
	expect(words.length).toBeGreaterThan(0);
	const missing = words.filter((some) => !text.includes(some.replaceAll(/\s+/g, ' ')));
	expect(missing).toEqual([]);
}

const ofBlocks = readBlockFixtures<PageByPathQuery>();

describe('every block', () => {
	it.each(ofBlocks)('%s brings the words of its example to readers', async (_slug, fixture) => {
		expectWords(await showPage(fixture), fixture.words);
	});

	it('has a fixture', () => {
		const types = ofBlocks.map(([, { answer }]) => answer.page?.layout[0]?.__typename);
		expect(types.toSorted()).toEqual(Object.keys(registry).toSorted());
	});
});

describe('every collection', () => {
	it.each(fixtureCollections())('%s bring the words of their examples to readers', async (slug) => {
		const show = shows[slug];
		if (!show) throw new Error(`Nothing shows "${slug}": say here what does.`);
		for (const fixture of readCollectionFixtures(slug)) {
			expectWords(await show(fixture), fixture.words);
			stop();
		}
	});
});
