export { createLimiter, OverloadedError, type Limiter } from './limiter.ts';
export { createDiskStore } from './disk-store.ts';
export type { StoreEvent, StoreStatus } from './guarded-store.ts';
export { openJournalDirectory } from './journal-directory.ts';
export { createJournal } from './journal.ts';
export { createRedisStore } from './redis-store.ts';
export type { Codec, Store } from './store.ts';
export {
	createTagIndex,
	type Dependencies,
	type Journal,
	type TagChange,
	type TagIndex,
	type Verdict,
} from './tag-index.ts';
export {
	OvertakenError,
	RenderTimeoutError,
	type AheadOptions,
	type Answer,
	type CacheEvent,
	type CacheStats,
	type Render,
	type Rendered,
	type TaggedCache,
	type TaggedCacheOptions,
	type TierOptions,
} from './contract.ts';
export { createTaggedCache } from './tagged-cache.ts';
