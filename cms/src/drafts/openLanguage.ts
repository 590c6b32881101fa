import type { PayloadRequest } from 'payload';
import { lockDuration } from '../access/keepEditorsLock.ts';
import { refusal } from '../access/refusal.ts';
import type { DraftedEntity } from './draftedEntity.ts';

/** @throws where the request names none of the product's languages */
export function languageOf(req: PayloadRequest): string {
	const { localization } = req.payload.config;
	const { locale } = req;
	if (localization && locale && localization.localeCodes.includes(locale)) return locale;
	throw refusal('Name the language that this is about: ?locale=es.', 400);
}

/** @param then what the person may do after taking over: `discard the changes` */
export async function requireNoOtherEditor(
	req: PayloadRequest,
	{ lock }: DraftedEntity,
	then: string,
): Promise<void> {
	const since = new Date(Date.now() - lockDuration * 1000).toISOString();
	const { docs } = await req.payload.db.find<{ user?: { value?: unknown } }>({
		collection: 'payload-locked-documents',
		req,
		where: { and: [lock, { updatedAt: { greater_than: since } }] },
	});
	if (docs.some(({ user }) => user?.value !== req.user?.id)) {
		throw refusal(`Somebody else is editing this. Take over first, then ${then}.`, 423);
	}
}
