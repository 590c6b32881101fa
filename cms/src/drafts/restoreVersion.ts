import { languageCodes, sourceLanguage } from '@lts/locales';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { editorsAndAbove } from '../access/editorsAndAbove.ts';
import { refusal } from '../access/refusal.ts';
import { inTransaction } from '../changes/transaction.ts';
import { draftedGlobal, holdLiveRow } from './draftedEntity.ts';
import { holdsNothingIn } from './holdsNothing.ts';
import { requireNoOtherEditor } from './openLanguage.ts';
import { takeLanguage } from './takeLanguage.ts';

type Data = Record<string, unknown>;

/**
 * `POST …/versions/:id` of a global, in place of Payload's: the version comes back as a draft, whatever
 * is asked for. Payload writes what is live also when it is asked for a draft, as it is for a document,
 * and its form for the versions of a global never asks for one.
 *
 * What a language has now stays where the version says the same of it, or nothing.
 */
export function restoreVersionOfGlobal(slug: string): Omit<Endpoint, 'root'> {
	return {
		path: '/versions/:id',
		method: 'post',
		handler: async (req) => {
			await restoreGlobalAsDraft(req, { slug, id: String(req.routeParams?.['id']) });
			return Response.json({
				message: 'Restored as a draft. Readers see it once it is published.',
			});
		},
	};
}

/** @throws where the person may not restore it, somebody else is editing it, or there is no such version */
export async function restoreGlobalAsDraft(
	req: PayloadRequest,
	{ slug, id }: { slug: string; id: number | string },
): Promise<void> {
	if (!editorsAndAbove({ req })) {
		throw refusal('Restoring a version changes every language. Ask an editor to do it.');
	}
	const config = req.payload.globals.config.find((global) => global.slug === slug);
	if (!config) throw new APIError(`There is no global "${slug}".`, 404);
	const entity = draftedGlobal(config);
	const adapter = req.payload.db as unknown as PostgresAdapter;
	await inTransaction(adapter, req, async (inside) => {
		const request = inside as PayloadRequest;
		await holdLiveRow(request, entity);
		const { docs } = await request.payload.db.findGlobalVersions<Data>({
			...{ global: slug as 'navigation', limit: 1, locale: 'all', pagination: false, req: request },
			where: { id: { equals: Number(id) } },
		});
		const from = docs[0]?.version;
		const latest = (await entity.readLatest(request)) ?? (await entity.readLive(request));
		if (!from || !latest) throw new APIError('The version is not there.', 404, null, true);
		await requireNoOtherEditor(request, entity, 'restore the version');

		const { fields } = entity;
		const statuses: Data = { ...(latest._status as Data | undefined) };
		let version = latest;
		const take = (language: string, shared: boolean) => {
			const taken = takeLanguage({ from, onto: version, fields, language, shared });
			if (wordsOf(taken) === wordsOf(version)) return;
			version = taken;
			statuses[language] = 'draft';
		};
		// What all languages share is a draft in English, where it is published from.
		for (const language of languageCodes) {
			if (language === sourceLanguage || !holdsNothingIn(fields, from, language)) {
				take(language, language === sourceLanguage);
			}
		}
		await entity.addVersion(request, { ...version, _status: statuses });
	});
}

/** An empty list is read back as one, as null or not at all. */
function wordsOf(version: Data): string {
	const isNothing = (value: unknown) =>
		value === null || (Array.isArray(value) && value.length === 0);
	return JSON.stringify(version, (_, value: unknown) => (isNothing(value) ? undefined : value));
}
