import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { assignedTranslator } from '../access/assignedTranslator.ts';
import { editorsAndAbove } from '../access/editorsAndAbove.ts';
import { refusal } from '../access/refusal.ts';
import { inTransaction } from '../changes/transaction.ts';
import {
	draftedDocument,
	draftedGlobal,
	endDrafts,
	holdLiveRow,
	type DraftedEntity,
} from './draftedEntity.ts';
import { languageOf, requireNoOtherEditor } from './openLanguage.ts';
import { takeLanguage } from './takeLanguage.ts';

/**
 * `POST …/discard-draft?locale=fa-AF`: what was written in the language since it was last published
 * goes back to what is live. Payload's own “Revert to published” writes the live row, and is nothing
 * that editors and translators may do; this only ever adds a version. What all languages share goes
 * back too, but for translators, who cannot have changed it.
 */
export const discardDraftOfDocument: Omit<Endpoint, 'root'> = {
	path: '/:id/discard-draft',
	method: 'post',
	handler: async (req) => {
		const { collection, id } = req.routeParams as { collection: string; id: string };
		const config = req.payload.collections[collection as 'pages'].config;
		return discard(req, draftedDocument(config, Number(id)));
	},
};

export function discardDraftOfGlobal(slug: string): Omit<Endpoint, 'root'> {
	return {
		path: '/discard-draft',
		method: 'post',
		handler: async (req) => {
			const config = req.payload.globals.config.find((global) => global.slug === slug);
			if (!config) throw new APIError(`There is no global "${slug}".`, 404);
			return discard(req, draftedGlobal(config));
		},
	};
}

async function discard(req: PayloadRequest, entity: DraftedEntity): Promise<Response> {
	const language = languageOf(req);
	if (!editorsAndAbove({ req }) && !assignedTranslator({ req })) {
		throw refusal('You may discard drafts in the languages that you write in only.');
	}
	const adapter = req.payload.db as unknown as PostgresAdapter;
	await inTransaction(adapter, req, async (inside) => {
		const request = inside as PayloadRequest;
		await holdLiveRow(request, entity);
		const live = await entity.readLive(request);
		const latest = await entity.readLatest(request);
		if (!live || live.deletedAt) throw new APIError('The document is not there.', 404, null, true);
		if (!isPublished(live)) {
			throw refusal('No language of it is published, so there is nothing to go back to.', 409);
		}
		await requireNoOtherEditor(request, entity, 'discard the changes');
		const shared = editorsAndAbove({ req });
		const version = takeLanguage({
			...{ from: live, onto: latest ?? live, fields: entity.fields, language, shared },
		});
		const statuses = live._status as Record<string, unknown>;
		const known = (latest ?? live)._status as Record<string, unknown>;
		version._status = { ...known, [language]: statuses[language] ?? null };
		await endDrafts(request, entity, { language, since: String(live.updatedAt) });
		await entity.addVersion(request, version);
	});
	return Response.json({ message: 'The changes are discarded.' });
}

function isPublished({ _status }: Record<string, unknown>): boolean {
	return Object.values((_status ?? {}) as object).includes('published');
}
