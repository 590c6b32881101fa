export { createContentClient } from './client.ts';
export type { ContentAnswer, ContentClient, ContentDocument } from './client.ts';
export type { ContentChange, FeedHead, FetchChanges } from './changes.ts';
export type { StreamChanges } from './stream.ts';
export type { Sync, SyncOptions } from './sync.ts';
export type {
	ByIdsDocument,
	KnownDocument,
	SyncedCollection,
	SyncedCollections,
	SyncedDocument,
	SyncedKey,
	SyncMark,
	SyncPosition,
} from './sync-collections.ts';
export {
	ContentError,
	ContentFeedGoneError,
	ContentRequestError,
	ContentTimeoutError,
	ContentUnavailableError,
	type ContentGraphQLError,
} from './errors.ts';
/** The schema's types, whole: for a part of them, write an operation. */
export type * from './generated/schema.ts';
/** Ready operations on programs, developments and news; for others see `codegen.ts`. */
export {
	ActionsByIdsDocument,
	DevelopmentsByIdsDocument,
	DevelopmentsDocument,
	GuidesByIdsDocument,
	NewsByIdsDocument,
	NewsDocument,
	NewsItemDocument,
	ProgramDocument,
	ProgramsByIdsDocument,
	ProgramsDocument,
} from './generated/operations/graphql.ts';
