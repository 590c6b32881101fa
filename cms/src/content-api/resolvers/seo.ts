import { recordOf, textOf, type Document } from '../reading/document.ts';
import type { Resolve } from './types.ts';

/** What search engines show: the editor's words for them, else the document's own. */
export const seo: Resolve<Document> = (document, _args, { images }) => {
	const own = recordOf(document['seo']);
	return {
		title: textOf(own['title']) ?? document['title'] ?? document['name'],
		description: textOf(own['description']) ?? textOf(document['summary']),
		image: () => images.load(own['image'] ?? document['image']),
	};
};
