import type { ContentDocument } from './client.ts';
import {
	ActionsByIdsDocument,
	DevelopmentsByIdsDocument,
	GuidesByIdsDocument,
	NewsByIdsDocument,
	ProgramsByIdsDocument,
} from './generated/operations/graphql.ts';

/** The collections of which a copy can be kept, as the feed and the schema's lists name them. */
export type SyncedCollection = 'programs' | 'developments' | 'news' | 'guides' | 'actions';

/** An operation that reads documents of a collection by their ids, with whatever fields of theirs. */
export type ByIdsDocument<
	Name extends SyncedCollection,
	Item extends { id: string },
> = ContentDocument<Record<Name, { items: Item[] }>, { ids: string[]; limit: number }>;

/** What is read of each collection; those left out are not copied. */
export type SyncedCollections = {
	[Name in SyncedCollection]?: ByIdsDocument<Name, { id: string }>;
};

/** Every collection, with all that a partner may show. */
export const everything = {
	programs: ProgramsByIdsDocument,
	developments: DevelopmentsByIdsDocument,
	news: NewsByIdsDocument,
	guides: GuidesByIdsDocument,
	actions: ActionsByIdsDocument,
} satisfies SyncedCollections;

/** Where a document of a copy is from. */
export interface SyncedKey {
	collection: SyncedCollection;
	id: string;
	/** A BCP 47 tag. */
	locale: string;
}

/** A document in one language, as it is to be stored. */
export type SyncedDocument<Collections extends SyncedCollections> = {
	[Name in keyof Collections & SyncedCollection]: SyncedKey & {
		collection: Name;
		document: Collections[Name] extends ByIdsDocument<Name, infer Item> ? Item : never;
		/** To be stored with the document, and given back by `known`. */
		mark: SyncMark;
	};
}[keyof Collections & SyncedCollection];

/** What `sync` has to remember of a document that it has handed over. */
export interface SyncMark {
	/** Another one for another content. */
	version: string;
	/** What the document was made of: it is read again when one of these changes. */
	tags: string[];
}

/** What the caller has stored of a document. */
export type KnownDocument = SyncedKey & { mark: SyncMark };

/** How far a copy is in step. */
export interface SyncPosition {
	/** Of the feed; another one means that it started over. */
	epoch: string;
	position: number;
	/** Which languages and fields the copy holds; with another one everything is read again. */
	scope: string;
}
