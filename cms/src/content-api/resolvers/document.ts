import type { CollectionSlug } from 'payload';

import { getEnvironment } from '../../environment.ts';
import { siteAddress } from '../../sitePath.ts';
import type { Document } from '../reading/document.ts';
import type { Operation } from '../reading/operation.ts';
import { termsFields } from './license.ts';
import type { Resolve, TypeResolvers } from './types.ts';

/** Where the site shows the document, without a language prefix. */
export type PathOf = (
	document: Document,
	operation: Operation,
) => Promise<string | null> | string | null;

/** The fields of the interface `Document` that are not just there. */
export function documentFields(collection: CollectionSlug, pathOf: PathOf): TypeResolvers {
	const path: Resolve<Document> = (document, _args, operation) => pathOf(document, operation);
	const url: Resolve<Document> = async (document, _args, operation) =>
		addressOf(await pathOf(document, operation), operation.locale);
	const translations: Resolve<Document> = async (document, _args, operation) => {
		const published = await operation.publications.load(collection, document.id);
		return published.map(({ language, since }) => ({
			language,
			since,
			url: async () => addressOf(await pathOf(document, operation), language),
		}));
	};
	return { path, url, translations, ...termsFields };
}

function addressOf(path: string | null, locale: string): string | null {
	return path && siteAddress(getEnvironment().siteUrl, path, locale);
}
