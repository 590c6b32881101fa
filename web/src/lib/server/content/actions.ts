import { showList } from '#lib/content/shown.ts';
import { ActionIndexDocument } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';
import { showPrograms } from './related.ts';

export async function readActions(content: ContentReader) {
	const { own, english } = await content.readBoth(ActionIndexDocument, {});
	const actions = showList(own.actions.items, english.actions.items, content.language);
	return showPrograms(content, actions);
}
