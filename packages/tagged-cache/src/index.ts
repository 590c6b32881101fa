export { createLimiter, OverloadedError, type Limiter } from './limiter.ts';
export {
	createTagIndex,
	type Dependencies,
	type TagChange,
	type TagIndex,
	type Verdict,
} from './tag-index.ts';
export {
	createTaggedCache,
	OvertakenError,
	RenderTimeoutError,
	type AheadOptions,
	type Answer,
	type CacheEvent,
	type Render,
	type Rendered,
	type TaggedCache,
	type TaggedCacheOptions,
} from './tagged-cache.ts';
