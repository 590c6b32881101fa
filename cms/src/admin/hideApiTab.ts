import type { Plugin } from 'payload';

/** Payload plugin: documents have no tab with their JSON, which is of no use to those who write. */
export const hideApiTab: Plugin = (config) => ({
	...config,
	collections: config.collections?.map((collection) => ({
		...collection,
		admin: { ...collection.admin, hideAPIURL: true },
	})),
	globals: config.globals?.map((global) => ({
		...global,
		admin: { ...global.admin, hideAPIURL: true },
	})),
});
