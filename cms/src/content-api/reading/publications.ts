import { languageCodes, type LanguageCode } from '@lts/locales';
import DataLoader from 'dataloader';
import type { CollectionSlug, Payload } from 'payload';

import type { Document } from './document.ts';

export interface Publication {
	language: LanguageCode;
	/** Since when without a break. */
	since: Date;
}

export interface PublicationLoader {
	/** In the order of the site's languages. A language that is a draft, or none at all, is absent. */
	load: (collection: CollectionSlug, id: Document['id']) => Promise<Publication[]>;
}

/** Loads where documents are published, one query for each collection and tick. */
export function publicationLoader({ payload }: { payload: Payload }): PublicationLoader {
	const loaders = new Map<CollectionSlug, DataLoader<number, Publication[]>>();
	return {
		load(collection, id) {
			let loader = loaders.get(collection);
			if (!loader) {
				loader = new DataLoader((ids) => loadBatch(payload, collection, ids));
				loaders.set(collection, loader);
			}
			return loader.load(Number(id));
		},
	};
}

async function loadBatch(
	payload: Payload,
	collection: CollectionSlug,
	ids: readonly number[],
): Promise<Publication[][]> {
	const { rows } = await payload.db.pool.query<{ id: number; language: string; since: Date }>(
		`SELECT document_id AS id, language, since FROM publications
		WHERE collection = $1 AND document_id = ANY($2)`,
		[collection, ids],
	);
	return ids.map((id) => {
		const since = new Map(
			rows.filter((row) => row.id === id).map((row) => [row.language, row.since]),
		);
		return languageCodes.flatMap((language) => {
			const moment = since.get(language);
			return moment ? [{ language, since: moment }] : [];
		});
	});
}
