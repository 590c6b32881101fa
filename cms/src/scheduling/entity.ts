import type { Payload, PayloadRequest } from 'payload';

import { draftedDocument, draftedGlobal, type DraftedEntity } from '../drafts/draftedEntity.ts';

/** What a plan is about. */
export interface PlannedEntity extends DraftedEntity {
	/** As it stands in a plan: `news/12`, `globals/navigation`. */
	path: string;
	/** Publishes or withdraws the request's language, with the rights of its user. */
	update(req: PayloadRequest, data: Record<string, unknown>, publish: boolean): Promise<unknown>;
}

type Slug = 'pages';
type GlobalSlug = 'navigation';

export function plannedDocument(payload: Payload, slug: string, id: number): PlannedEntity {
	const { config } = payload.collections[slug as Slug];
	return {
		...draftedDocument(config, id),
		path: `${slug}/${id}`,
		update: (req, data, publish) =>
			payload.update({
				...{ collection: slug as Slug, id, data, depth: 0, req, user: req.user },
				...{ locale: req.locale as 'en', overrideAccess: false },
				...(publish ? { publishSpecificLocale: req.locale as 'en' } : {}),
			}),
	};
}

export function plannedGlobal(payload: Payload, slug: string): PlannedEntity | null {
	const config = payload.globals.config.find((global) => global.slug === slug);
	if (!config) return null;
	return {
		...draftedGlobal(config),
		path: `globals/${slug}`,
		update: (req, data, publish) =>
			payload.updateGlobal({
				...{ slug: slug as GlobalSlug, data, depth: 0, req, user: req.user },
				...{ locale: req.locale as 'en', overrideAccess: false },
				...(publish ? { publishSpecificLocale: req.locale as 'en' } : {}),
			}),
	};
}

/** Null when the path names nothing that has drafts any more. */
export function plannedEntity(payload: Payload, path: string): PlannedEntity | null {
	const [slug = '', id = ''] = path.split('/');
	if (slug === 'globals') return plannedGlobal(payload, id);
	return slug in payload.collections ? plannedDocument(payload, slug, Number(id)) : null;
}
