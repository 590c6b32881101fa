import { showDocument, showList } from '#lib/content/shown.ts';
import { routes } from '#lib/routes.ts';
import { GuideBySlugDocument, GuideIndexDocument } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { redirectOrNotFound } from './redirect.ts';
import { showPrograms } from './related.ts';

export async function readGuides(content: ContentReader) {
	const { own, english } = await content.readBoth(GuideIndexDocument, {});
	return showList(own.guides.items, english.guides.items, content.language);
}

/** @throws redirect or 404 when the guide is published in neither language */
export async function readGuide(content: ContentReader, slug: string) {
	const variables = { slug, from: routes.guide(slug) };
	const { own, english } = await content.readBoth(GuideBySlugDocument, variables);
	const guide =
		showDocument(own.guide, english.guide, content.language) ??
		(await redirectOrNotFound(content, own.redirect));
	const [shown = guide] = await showPrograms(content, [guide]);
	return shown;
}
