import { showList } from '#lib/content/shown.ts';
import { ActionIndexDocument } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';

export async function readActions(content: ContentReader) {
	const { own, english } = await content.readBoth(ActionIndexDocument, {});
	return showList(own.actions.items, english.actions.items, content.language);
}
