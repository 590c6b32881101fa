/** What the public can see of the CMS, and so what the change feed reports. */

/** Each public collection with the field by which addresses name its documents. */
export const trackedCollections = {
	pages: 'path',
	programs: 'code',
	developments: null,
	news: 'slug',
	guides: 'slug',
	actions: 'slug',
	alerts: null,
	redirects: 'from',
	media: null,
} as const satisfies Record<string, string | null>;

export const trackedGlobals = ['site-settings', 'navigation'] as const;

/**
 * Collections of which every page reads the documents that belong to no program. They are a list of
 * their own, so that a change for one program leaves the pages of the others alone.
 */
export const siteWideLists: readonly string[] = ['alerts'];

export type TrackedCollection = keyof typeof trackedCollections;
export type TrackedGlobal = (typeof trackedGlobals)[number];

export function isTrackedCollection(slug: string): slug is TrackedCollection {
	return Object.hasOwn(trackedCollections, slug);
}

export function isTrackedGlobal(slug: string): slug is TrackedGlobal {
	return trackedGlobals.some((tracked) => tracked === slug);
}
