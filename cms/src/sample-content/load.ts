import { isLanguageCode, sourceLanguage } from '@lts/locales';
import type { LanguageCode } from '@lts/locales';
import type { GlobalSlug, Payload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import { blockExamples } from '../blocks/examples.ts';
import { examples as actions } from '../collections/actions/example.ts';
import { examples as alerts } from '../collections/alerts/example.ts';
import { examples as developments } from '../collections/developments/example.ts';
import { examples as guides } from '../collections/guides/example.ts';
import { examples as news } from '../collections/news/example.ts';
import { examples as pages } from '../collections/pages/example.ts';
import { examples as programs } from '../collections/programs/example.ts';
import { example as navigation } from '../globals/navigation/example.ts';
import {
	example as siteSettings,
	shared as sharedSettings,
} from '../globals/site-settings/example.ts';
import { checklist, createChecklist } from './checklist.ts';
import type { Example } from './example.ts';
import { createPicture } from './picture.ts';

/** Collections of which one document is enough to know that the installation is in use. */
const contentCollections = [
	'pages',
	'programs',
	'developments',
	'news',
	'guides',
	'actions',
	'alerts',
] as const;

type ContentCollection = (typeof contentCollections)[number];
type Fields = Record<string, unknown>;
type Ids = ReadonlyMap<string, number>;
/** Puts ids where an example names other documents by their keys. */
type Relate = (fields: Fields, language: LanguageCode) => Fields;

interface Target {
	payload: Payload;
	req: PayloadRequest;
}

export type SampleContentResult = { loaded: true; documents: number } | { loaded: false };

/**
 * Loads the sample content into an installation that has no content yet, drafts and trash
 * included; else changes nothing. All of it is one transaction, so that an interrupted start
 * leaves either everything or nothing behind.
 */
export async function loadSampleContent(payload: Payload): Promise<SampleContentResult> {
	if (await hasContent(payload)) return { loaded: false };
	const transactionID = (await payload.db.beginTransaction()) ?? undefined;
	const req = await createLocalReq({ req: { transactionID } }, payload);
	try {
		const documents = await createEverything({ payload, req });
		if (transactionID !== undefined) await payload.db.commitTransaction(transactionID);
		return { loaded: true, documents };
	} catch (error) {
		if (transactionID !== undefined) await payload.db.rollbackTransaction(transactionID);
		throw error;
	}
}

async function hasContent(payload: Payload): Promise<boolean> {
	for (const collection of contentCollections) {
		const { totalDocs } = await payload.count({ collection, trash: true });
		if (totalDocs > 0) return true;
	}
	return false;
}

async function createEverything(target: Target): Promise<number> {
	const pictures: Ids = new Map([['open-door', await createPicture(target)]]);
	const files: Ids = new Map([[checklist.key, await createChecklist(target)]]);
	const inPrograms: Relate = (fields) => ({
		...fields,
		programs: idsOf(fields.programs, programIds),
	});

	// Programs name guides and guides name programs: the programs come first, without guides.
	const programIds: Ids = await createDocuments(target, 'programs', programs, (fields) => ({
		...fields,
		guides: [],
	}));
	const guideIds = await createDocuments(target, 'guides', guides, (fields, language) => ({
		...inPrograms(fields, language),
		documents: idsOf(fields.documents, files),
	}));
	for (const { key, shared } of programs) {
		await target.payload.update({
			collection: 'programs',
			id: idOf(key, programIds),
			locale: sourceLanguage,
			data: { guides: idsOf(shared.guides, guideIds), _status: 'published' },
			req: target.req,
		});
	}
	const others = [
		await createDocuments(target, 'developments', developments, inPrograms),
		await createDocuments(target, 'news', news, (fields, language) => ({
			...inPrograms(fields, language),
			...(fields.image === undefined ? {} : { image: idOf(fields.image, pictures) }),
		})),
		await createDocuments(target, 'actions', actions, inPrograms),
		await createDocuments(target, 'alerts', alerts, inPrograms),
		await createDocuments(target, 'pages', pages, (fields, language) => ({
			...fields,
			layout: layoutOf(fields.layout, language, pictures),
		})),
	];
	await updateGlobal(target, 'site-settings', siteSettings, sharedSettings);
	await updateGlobal(target, 'navigation', navigation, {});
	return [programIds, guideIds, ...others].reduce((sum, ids) => sum + ids.size, 0);
}

async function createDocuments<Shared extends object, Text extends object>(
	{ payload, req }: Target,
	collection: ContentCollection,
	examples: Example<Shared, Text>[],
	relate: Relate,
): Promise<Ids> {
	const ids = new Map<string, number>();
	for (const { key, shared, text } of examples) {
		const dataIn = (language: LanguageCode, content: object) => ({
			...relate(merge(shared, content), language),
			sample: true,
			machineTranslated: language !== sourceLanguage,
			_status: 'published' as const,
		});
		const { en, ...translations } = text;
		const { id } = await payload.create({
			collection,
			locale: sourceLanguage,
			// An example's fields are checked by Payload's own validation, which knows more than a type.
			data: dataIn(sourceLanguage, en) as never,
			req,
		});
		ids.set(key, Number(id));
		for (const [language, content] of Object.entries(translations)) {
			if (!isLanguageCode(language)) throw new RangeError(`${collection}/${key}: "${language}"`);
			await payload.update({
				collection,
				id,
				locale: language,
				data: dataIn(language, content) as never,
				req,
			});
		}
	}
	return ids;
}

async function updateGlobal(
	{ payload, req }: Target,
	slug: GlobalSlug,
	texts: Partial<Record<LanguageCode, object>>,
	shared: object,
): Promise<void> {
	for (const [language, content] of Object.entries(texts)) {
		await payload.updateGlobal({
			slug,
			locale: language as LanguageCode,
			data: { ...merge(shared, content), _status: 'published' } as never,
			req,
		});
	}
}

function layoutOf(slugs: unknown, language: LanguageCode, pictures: Ids): Fields[] {
	if (!Array.isArray(slugs)) throw new TypeError('A page example lists the slugs of its blocks.');
	return slugs.map((slug: keyof typeof blockExamples) => {
		const texts: Partial<Record<LanguageCode, Fields>> = blockExamples[slug];
		const content = texts[language];
		if (!content) throw new RangeError(`The example of block "${slug}" has no ${language}.`);
		return {
			...content,
			...(content.image === undefined ? {} : { image: idOf(content.image, pictures) }),
			blockType: slug,
		};
	});
}

/** Groups of fields, like `people`, have a shared part and a part in each language. */
function merge(shared: object, text: object): Fields {
	const merged: Fields = { ...shared };
	for (const [name, value] of Object.entries(text)) {
		const other = merged[name];
		merged[name] = isGroup(value) && isGroup(other) ? { ...other, ...value } : value;
	}
	return merged;
}

function isGroup(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(key: unknown, ids: Ids): number {
	const id = ids.get(String(key));
	if (id === undefined) throw new RangeError(`No example is called "${String(key)}".`);
	return id;
}

function idsOf(keys: unknown, ids: Ids): number[] {
	return Array.isArray(keys) ? keys.map((key) => idOf(key, ids)) : [];
}
