import { isKnownBlock } from '#lib/blocks/registry.ts';
import { showDocument } from '#lib/content/shown.ts';
import { log } from '#lib/server/log.ts';
import { showBlock } from './blocks.ts';
import { PageByPathDocument } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { redirectOrNotFound } from './redirect.ts';

/**
 * @param path as the CMS has it, without a slash in front: `about/press`, `home`
 * @throws redirect or 404 when the page is published in neither language
 */
export async function readPage(content: ContentReader, path: string) {
	const { page, redirect } = await findPage(content, path);
	return page ?? (await redirectOrNotFound(content, redirect));
}

/** The home page; null on a site that has none yet. */
export async function readHomePage(content: ContentReader) {
	const { page } = await findPage(content, 'home');
	return page;
}

/** The image of a page where its link is shared: the one meant for it, else that of its opening. */
export function pageImage({ seo, layout: [first] }: ShownPage) {
	return seo.image ?? (first?.__typename === 'HeroBlock' ? first.image : null);
}

async function findPage(content: ContentReader, path: string) {
	const { own, english } = await content.readBoth(PageByPathDocument, { path, from: `/${path}` });
	const page = showDocument(own.page, english.page, content.language);
	if (!page) return { page, redirect: own.redirect };
	const blocks = page.layout.filter((block) => known(block, path));
	const layout = await Promise.all(blocks.map((block) => showBlock(content, block, page.language)));
	return { page: { ...page, layout }, redirect: own.redirect };
}

function known(block: { __typename: string }, path: string): boolean {
	if (isKnownBlock(block.__typename)) return true;
	log.error({ block: block.__typename, path }, 'block without a component, not shown');
	return false;
}

export type ShownPage = Awaited<ReturnType<typeof readPage>>;
