export { createLimiter, OverloadedError, type Limiter } from './limiter.ts';
export {
	createTagIndex,
	type Dependencies,
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
	type Render,
	type Rendered,
	type TaggedCache,
	type TaggedCacheOptions,
} from './contract.ts';
export { createTaggedCache } from './tagged-cache.ts';
