import type { LanguageCode } from '@lts/locales';
import type { Payload } from 'payload';

import { createDocument } from '../../testing/documents.ts';

type Data = Record<string, unknown>;
type Id = number | string;

/** Documents for the tests of the content API, by the shortest way. */
export function contentOf(payload: Payload) {
	const update = (collection: string, id: Id, locale: LanguageCode, data: Data, draft: boolean) =>
		payload.update({
			collection: collection as 'pages',
			id,
			locale,
			data: data as never,
			draft,
		});
	return {
		/** Published in English. */
		publish: (collection: string, data: Data = {}) => createDocument(payload, collection, data),
		/** A document that is published in no language. */
		draft: (collection: string, data: Data = {}) =>
			createDocument(payload, collection, { ...data, _status: 'draft' }),
		publishIn: (collection: string, id: Id, locale: LanguageCode, data: Data = {}) =>
			update(collection, id, locale, { ...data, _status: 'published' }, false),
		saveDraftIn: (collection: string, id: Id, locale: LanguageCode, data: Data) =>
			update(collection, id, locale, { ...data, _status: 'draft' }, true),
		unpublishIn: (collection: string, id: Id, locale: LanguageCode) =>
			update(collection, id, locale, { _status: 'draft' }, false),
		trash: (collection: string, id: Id) =>
			update(collection, id, 'en', { deletedAt: new Date().toISOString() }, false),
		remove: (collection: string, id: Id) =>
			payload.delete({ collection: collection as 'pages', id }),
		publishGlobal: (slug: string, data: Data, locale: LanguageCode = 'en') =>
			payload.updateGlobal({
				slug: slug as 'navigation',
				locale,
				data: { ...data, _status: 'published' } as never,
			}),
	};
}

/** Rich text of one paragraph with an internal link. */
export function richTextWithLink(relationTo: string, value: Id) {
	const link = {
		type: 'link',
		version: 3,
		format: '',
		indent: 0,
		direction: null,
		id: '6f0a0000000000000000000a',
		fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
		children: [
			{ type: 'text', text: 'there', detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
		],
	};
	const paragraph = {
		type: 'paragraph',
		format: '',
		indent: 0,
		version: 1,
		direction: null,
		textFormat: 0,
		textStyle: '',
		children: [link],
	};
	return {
		root: {
			type: 'root',
			format: '',
			indent: 0,
			version: 1,
			direction: null,
			children: [paragraph],
		},
	};
}
