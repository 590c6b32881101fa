import type { Payload } from 'payload';

/** What a refused operation must leave as it was. */
export interface Snapshot {
	live: unknown;
	versions: unknown;
}

export async function snapshotDocument(
	payload: Payload,
	collection: string,
	id: number,
): Promise<Snapshot> {
	const slug = collection as 'pages';
	const live: unknown = await payload.db.findOne({
		collection: slug,
		locale: 'all',
		where: { id: { equals: id } },
	});
	if (!payload.collections[slug].config.versions) return { live, versions: null };
	const { docs } = await payload.db.findVersions({
		collection: slug,
		limit: 0,
		locale: 'all',
		pagination: false,
		where: { parent: { equals: id } },
	});
	return { live, versions: docs };
}

export async function snapshotGlobal(payload: Payload, slug: string): Promise<Snapshot> {
	const live: unknown = await payload.db.findGlobal({ slug: slug as 'navigation', locale: 'all' });
	const { docs } = await payload.db.findGlobalVersions({
		global: slug as 'navigation',
		limit: 0,
		locale: 'all',
		pagination: false,
	});
	return { live, versions: docs };
}
