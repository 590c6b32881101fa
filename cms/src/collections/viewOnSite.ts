import { sourceLanguage } from '@lts/locales';
import type { CollectionSlug, GeneratePreviewURL } from 'payload';

import { getEnvironment } from '../environment.ts';
import { siteAddress, sitePath } from '../sitePath.ts';

/**
 * Where the admin's “View on the site” leads: to what is published. There is no link before the
 * document is published in the language that is being edited, or in English, which readers see then.
 */
export function viewOnSite(collection: CollectionSlug): GeneratePreviewURL {
	return async (doc, { locale, req }) => {
		const { id } = doc;
		if (typeof id !== 'number' && typeof id !== 'string') return null;
		for (const language of new Set([locale, sourceLanguage])) {
			const live = (await req.payload.findByID({
				collection,
				id,
				depth: 1,
				disableErrors: true,
				draft: false,
				locale: language as 'en',
				overrideAccess: true,
			})) as (Parameters<typeof sitePath>[1] & { _status?: string | null }) | null;
			if (live?._status !== 'published') continue;
			const path = sitePath(collection, live);
			return path && siteAddress(getEnvironment().siteUrl, path, locale);
		}
		return null;
	};
}
