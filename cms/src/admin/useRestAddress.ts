'use client';

import { useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';

export interface RestAddress {
	/** Of the document or the global that is open, in the REST API. */
	path: string;
	/** Code of the language that is open. */
	language: string;
}

export function useRestAddress(): RestAddress {
	const { collectionSlug, globalSlug, id } = useDocumentInfo();
	const { config } = useConfig();
	const { code } = useLocale();
	const entity = collectionSlug ? `${collectionSlug}/${id}` : `globals/${globalSlug}`;
	return { path: `${config.routes.api}/${entity}`, language: code };
}
