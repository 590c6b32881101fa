import { createLocalReq, restoreVersionOperation, type Payload } from 'payload';
import { nextNumber, pictureFile, smallestDocuments } from '../../testing/documents.ts';
import type { Principal } from '../../testing/principals.ts';

type Data = Record<string, unknown>;

/** One field of the matrix: who does it to which document. */
export interface Cell {
	payload: Payload;
	collection: string;
	id: number;
	/** A version of the document, published. */
	version: number | string | undefined;
	/** What `developments` needs to refer to. */
	program: number;
	principal: Principal;
}

export interface RestCall {
	method: 'DELETE' | 'GET' | 'PATCH' | 'POST';
	path: string;
	body?: FormData | Data;
}

export interface Operation {
	rest: (cell: Cell) => RestCall;
	local: (cell: Cell) => Promise<unknown>;
	/** The state that the document is in before. */
	needs?: 'trashed' | 'used';
	/** Done by those who may, it leaves what the public sees as it is. */
	leavesLive?: true;
}

const now = '2026-01-01T00:00:00.000Z';

/** Differs in each collection; Payload's types want to know which. */
function local({ collection, principal }: Cell) {
	return {
		collection: collection as 'pages',
		overrideAccess: false as const,
		user: principal.user,
		depth: 0,
	};
}

function newDocument({ collection, program }: Cell): Data {
	const smallest = smallestDocuments[collection];
	return smallest ? smallest(nextNumber(), { program }) : (internals[collection] ?? {});
}

/** Documents of Payload's own collections. */
const internals: Record<string, Data> = {
	'payload-locked-documents': { globalSlug: 'navigation', user: { relationTo: 'users', value: 1 } },
	'payload-migrations': { name: 'made-up', batch: 1 },
	'payload-kv': { key: 'made-up', data: {} },
	'payload-jobs': { taskSlug: 'inline' },
};

/** A change that every collection takes. */
const changes: Record<string, Data> = {
	media: { alt: 'Another text' },
	redirects: { permanent: false },
	users: { name: 'Another name' },
	'api-clients': { notes: 'A note' },
	webhooks: { contact: 'Somebody else' },
	'webhook-deliveries': { attempts: 9 },
	'payload-locked-documents': { globalSlug: 'site-settings' },
	'payload-preferences': { value: 'changed' },
	'payload-migrations': { batch: 99 },
	'payload-kv': { data: { changed: true } },
	'payload-jobs': { hasError: true },
};

function changeOf({ collection }: Cell): Data {
	return changes[collection] ?? { machineTranslated: true };
}

function update(
	query: string,
	data: (cell: Cell) => Data,
	args: Data = {},
	more: Partial<Operation> = {},
): Operation {
	return {
		rest: (cell) => ({
			method: 'PATCH',
			path: `/${cell.collection}/${cell.id}?locale=es${query}`,
			body: data(cell),
		}),
		local: (cell) =>
			cell.payload.update({
				...local(cell),
				id: cell.id,
				locale: 'es',
				data: data(cell) as never,
				...args,
			}),
		...more,
	};
}

function create(query: string, extra: Data, args: Data): Operation {
	const data = (cell: Cell) => ({ ...newDocument(cell), ...extra });
	return {
		rest: (cell) => ({
			method: 'POST',
			path: `/${cell.collection}?locale=es${query}`,
			body: cell.collection === 'media' ? upload(data(cell)) : data(cell),
		}),
		local: (cell) =>
			cell.payload.create({
				...local(cell),
				locale: 'es',
				data: data(cell) as never,
				...(cell.collection === 'media' ? { file: pictureFile(`${nextNumber()}.png`) } : {}),
				...args,
			}),
	};
}

function upload(data: Data): FormData {
	const { data: bytes, mimetype, name } = pictureFile(`${nextNumber()}.png`);
	const form = new FormData();
	form.set('_payload', JSON.stringify(data));
	form.set('file', new File([new Uint8Array(bytes)], name, { type: mimetype }));
	return form;
}

function replaceFile(more: Partial<Operation> = {}): Operation {
	return {
		rest: (cell) => ({
			method: 'PATCH',
			path: `/${cell.collection}/${cell.id}?locale=es`,
			body: upload(changeOf(cell)),
		}),
		local: (cell) =>
			cell.payload.update({
				...{ ...local(cell), collection: 'media', id: cell.id, locale: 'es' },
				data: changeOf(cell),
				file: pictureFile(`${nextNumber()}.png`),
			}),
		...more,
	};
}

function restore(draft: boolean): Operation {
	return {
		rest: ({ collection, version }) => ({
			method: 'POST',
			path: `/${collection}/versions/${version}?draft=${draft}`,
		}),
		// `payload.restoreVersion` drops the argument `draft`, so the operation behind it is called.
		local: async (cell) =>
			restoreVersionOperation({
				id: String(cell.version),
				collection: cell.payload.collections[cell.collection as 'pages'],
				depth: 0,
				draft,
				overrideAccess: false,
				req: await createLocalReq({ user: cell.principal.user, locale: 'es' }, cell.payload),
			}),
		...(draft ? { leavesLive: true as const } : {}),
	};
}

export const collectionOperations = {
	create: create('&draft=true', {}, { draft: true }),
	createPublished: create('', { _status: 'published' }, {}),
	duplicate: {
		// As the admin does it.
		rest: ({ collection, id }) => ({
			method: 'POST',
			path: `/${collection}/${id}/duplicate?locale=es`,
			body: { _status: 'draft' },
		}),
		local: (cell) =>
			cell.payload.duplicate({ ...local(cell), id: cell.id, locale: 'es', draft: true }),
		leavesLive: true,
	},
	read: {
		rest: ({ collection, id }) => ({
			method: 'GET',
			path: `/${collection}?depth=0&where[id][equals]=${id}`,
		}),
		local: (cell) => cell.payload.find({ ...local(cell), where: { id: { equals: cell.id } } }),
		leavesLive: true,
	},
	readVersions: {
		rest: ({ collection, id }) => ({
			method: 'GET',
			path: `/${collection}/versions?depth=0&where[parent][equals]=${id}`,
		}),
		local: (cell) =>
			cell.payload.findVersions({ ...local(cell), where: { parent: { equals: cell.id } } }),
		leavesLive: true,
	},
	update: update('', changeOf),
	updateUsed: update('', changeOf, {}, { needs: 'used' }),
	replaceFile: replaceFile(),
	replaceUsedFile: replaceFile({ needs: 'used' }),
	saveDraft: update('&draft=true', changeOf, { draft: true }, { leavesLive: true }),
	updateLive: update('', changeOf),
	publish: update('&publishSpecificLocale=es', () => ({ _status: 'published' }), {
		publishSpecificLocale: 'es',
	}),
	unpublish: update('&unpublishAllLocales=true', () => ({ _status: 'draft' }), {
		unpublishAllLocales: true,
	}),
	trash: update('', () => ({ deletedAt: now })),
	restoreFromTrash: update(
		'&trash=true',
		() => ({ deletedAt: null }),
		{ trash: true },
		{ needs: 'trashed' },
	),
	restoreVersion: restore(false),
	restoreVersionAsDraft: restore(true),
	delete: {
		rest: ({ collection, id }) => ({
			method: 'DELETE',
			// Payload finds preferences by their key there, and fails to on Postgres.
			path:
				collection === 'payload-preferences'
					? `/${collection}?where[id][equals]=${id}`
					: `/${collection}/${id}`,
		}),
		local: (cell) => cell.payload.delete({ ...local(cell), id: cell.id }),
	},
} satisfies Record<string, Operation>;

export type CollectionOperation = keyof typeof collectionOperations;
