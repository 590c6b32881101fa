import { randomBytes } from 'node:crypto';

import { sourceLanguage } from '@lts/locales';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { APIError, type Endpoint, type FlattenedField, type PayloadRequest } from 'payload';
import { assignedTranslator } from '../access/assignedTranslator.ts';
import { editorsAndAbove } from '../access/editorsAndAbove.ts';
import { refusal } from '../access/refusal.ts';
import { inTransaction } from '../changes/transaction.ts';
import {
	draftedDocument,
	draftedGlobal,
	holdLiveRow,
	type DraftedEntity,
} from './draftedEntity.ts';
import { holdsNothingIn } from './holdsNothing.ts';
import { languageOf, requireNoOtherEditor } from './openLanguage.ts';

type Data = Record<string, unknown>;
type FindEntity = (req: PayloadRequest) => DraftedEntity;

/** How a language stands beside the English text. */
export interface Translation {
	/** Whether readers see the language. */
	isPublished: boolean;
	/** Whether nobody has written in it. */
	isEmpty: boolean;
	/** Whether there is an English text to start from. */
	hasSource: boolean;
}

/**
 * `POST …/start-from-english?locale=fa-AF`: fills the draft of a language that is not published with
 * the English text, for whoever writes in that language. Payload's own “Copy to locale” is closed to
 * translators, who may not create documents; this only ever adds a version, and touches nothing that
 * other languages have or all share. Words that are there already it replaces with `&overwrite=true`
 * only.
 *
 * `GET` tells how the language stands ({@link Translation}).
 */
export const startFromEnglishOfDocument: Omit<Endpoint, 'root'>[] = endpoints(
	'/:id/start-from-english',
	(req) => {
		const { collection, id } = req.routeParams as { collection: string; id: string };
		return draftedDocument(req.payload.collections[collection as 'pages'].config, Number(id));
	},
);

export function startFromEnglishOfGlobal(slug: string): Omit<Endpoint, 'root'>[] {
	return endpoints('/start-from-english', (req) => {
		const config = req.payload.globals.config.find((global) => global.slug === slug);
		if (!config) throw new APIError(`There is no global "${slug}".`, 404);
		return draftedGlobal(config);
	});
}

function endpoints(path: string, find: FindEntity): Omit<Endpoint, 'root'>[] {
	return [
		{
			...{ path, method: 'get' },
			handler: async (req) => {
				const { standing } = await read(req, find(req), writableLanguage(req));
				return Response.json(standing);
			},
		},
		{
			...{ path, method: 'post' },
			handler: async (req) => {
				await start(req, find(req), writableLanguage(req));
				return Response.json({ message: 'The draft holds the English text now.' });
			},
		},
	];
}

function writableLanguage(req: PayloadRequest): string {
	const language = languageOf(req);
	if (!editorsAndAbove({ req }) && !assignedTranslator({ req })) {
		throw refusal('You may start translations in the languages that you write in only.');
	}
	if (language === sourceLanguage) throw refusal('English is where translations start from.', 400);
	return language;
}

async function start(req: PayloadRequest, entity: DraftedEntity, language: string): Promise<void> {
	const adapter = req.payload.db as unknown as PostgresAdapter;
	await inTransaction(adapter, req, async (inside) => {
		const request = inside as PayloadRequest;
		await holdLiveRow(request, entity);
		const { latest, source, standing } = await read(request, entity, language);
		if (standing.isPublished) {
			throw refusal('Readers see this language already. Unpublish it to start it anew.', 409);
		}
		if (!standing.hasSource) throw refusal('There is no English text to start from.', 409);
		if (!standing.isEmpty && req.query.overwrite !== 'true') {
			throw refusal('There is a draft in this language. Say that it is to be replaced.', 409);
		}
		await requireNoOtherEditor(request, entity, 'start the translation');
		const version = translate(request, { source, onto: latest, fields: entity.fields, language });
		version._status = { ...(latest._status as Data | undefined), [language]: 'draft' };
		await entity.addVersion(request, version);
	});
}

async function read(req: PayloadRequest, entity: DraftedEntity, language: string) {
	const live = await entity.readLive(req);
	if (!live || live.deletedAt) throw new APIError('The document is not there.', 404, null, true);
	const latest = (await entity.readLatest(req)) ?? live;
	const statuses = (live._status ?? {}) as Data;
	const source = statuses[sourceLanguage] === 'published' ? live : latest;
	const standing: Translation = {
		isPublished: statuses[language] === 'published',
		isEmpty: holdsNothingIn(entity.fields, latest, language),
		hasSource: !holdsNothingIn(entity.fields, source, sourceLanguage),
	};
	return { latest, source, standing };
}

/** What says of a language how its text came to be and stands, and is none of its text. */
const ofTheLanguage = ['_status', 'machineTranslated', 'readyForReview'];

/** A copy of `onto` in which one language says what English does in `source`. */
function translate(
	req: PayloadRequest,
	options: { source: Data; onto: Data; fields: FlattenedField[]; language: string },
): Data {
	const { source, onto, fields, language } = options;
	const result = { ...onto };
	for (const field of fields) {
		if (ofTheLanguage.includes(field.name) || field.type === 'join') continue;
		const [before, now] = [source[field.name], onto[field.name]];
		if (field.localized) {
			const text = withNewIds(req, field, asData(before)[sourceLanguage]);
			result[field.name] = { ...asData(now), [language]: text ?? null };
		} else if (field.type === 'group' || field.type === 'tab') {
			result[field.name] = translate(req, {
				...{ source: asData(before), onto: asData(now) },
				...{ fields: field.flattenedFields, language },
			});
		}
	}
	return result;
}

/** Rows and blocks are rows of the database, and each has an id that no other has. */
function withNewIds(req: PayloadRequest, field: FlattenedField, value: unknown): unknown {
	if (field.type === 'group' || field.type === 'tab') {
		return inside(req, field.flattenedFields, asData(value));
	}
	if (!Array.isArray(value)) return value;
	if (field.type !== 'array' && field.type !== 'blocks') return value;
	return value.map((row: Data) => {
		const fields = field.type === 'array' ? field.flattenedFields : fieldsOfBlock(req, row);
		return { ...inside(req, fields, row), id: randomBytes(12).toString('hex') };
	});
}

function fieldsOfBlock(req: PayloadRequest, { blockType }: Data): FlattenedField[] {
	const block = req.payload.config.blocks?.find(({ slug }) => slug === blockType);
	if (!block) throw new Error(`There is no block "${String(blockType)}".`);
	return block.flattenedFields;
}

function inside(req: PayloadRequest, fields: FlattenedField[], data: Data): Data {
	const copies = fields
		.filter(({ name }) => name in data)
		.map((field) => [field.name, withNewIds(req, field, data[field.name])] as const);
	return { ...data, ...Object.fromEntries(copies) };
}

function asData(value: unknown): Data {
	return typeof value === 'object' && value !== null ? (value as Data) : {};
}
