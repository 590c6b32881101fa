import type { Payload } from 'payload';

/** A redirect that the CMS refuses today, and that an older version let in. */
export async function closeCircle(
	payload: Payload,
	redirect: { from: string; to: string },
): Promise<void> {
	const now = new Date().toISOString();
	await payload.db.create({
		collection: 'redirects',
		data: { ...redirect, permanent: true, createdAt: now, updatedAt: now },
	});
}
