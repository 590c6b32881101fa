import DataLoader from 'dataloader';

import type { Document } from './document.ts';
import { isDatabaseId } from './documents.ts';
import { findPublished } from './find.ts';
import type { Reader } from './operation.ts';
import type { Projection } from './projection.ts';

export interface MediaLoader {
	/** What is kept of a picture or file, its texts as records by language; null when it is not there. */
	load: (id: unknown) => Promise<Document | null>;
}

/** What pictures and files are shown by, but for the smaller copies of pictures. */
const withoutSizes: Projection = {
	alt: true,
	caption: true,
	credit: true,
	decorative: true,
	filename: true,
	filesize: true,
	height: true,
	language: true,
	mimeType: true,
	title: true,
	width: true,
};

/** Loads pictures and files together and records every id asked for. */
export function mediaLoader({ payload, tags, words }: Reader): MediaLoader {
	const loader = new DataLoader(async (ids: readonly string[]) => {
		const documents = await findPublished(payload, {
			collection: 'media',
			locale: 'all',
			where: { id: { in: ids.map(Number) } },
			limit: ids.length,
			...(words && !words.has('sizes') && { projection: withoutSizes }),
		});
		const byId = new Map(documents.map((document) => [String(document.id), document]));
		return ids.map((id) => byId.get(id) ?? null);
	});
	return {
		async load(id) {
			if (!isDatabaseId(id)) return null;
			tags.document('media', String(id));
			return loader.load(String(id));
		},
	};
}

/** Where the content API and the site serve a file of that name. */
export function mediaPath(filename: string): string {
	return `/media/${encodeURIComponent(filename)}`;
}
