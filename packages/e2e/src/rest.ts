import type { LanguageCode } from '@lts/locales';
import { inject } from 'vitest';

export type Data = Record<string, unknown>;

interface Question {
	body?: Data | FormData;
	query?: Record<string, string>;
}

/** The admin's REST API, as a member of staff or nobody uses it. */
export interface Rest {
	/** What proves who asks; absent for an anonymous visitor. */
	token: string | undefined;
	/** Sends a request whatever comes of it. */
	send(method: string, path: string, question?: Question): Promise<{ status: number; body: Data }>;
	/** Creates a document and publishes it in one language; as a draft with `_status: 'draft'`. */
	create(collection: string, language: LanguageCode, data: Data): Promise<number>;
	/** Changes a document and publishes it in one language. */
	publish(collection: string, id: number, language: LanguageCode, data?: Data): Promise<void>;
	unpublish(collection: string, id: number, language: LanguageCode): Promise<void>;
	/** Takes one language of several documents offline, as the admin does for those marked in a list. */
	unpublishMany(collection: string, ids: number[], language: LanguageCode): Promise<void>;
	moveToTrash(collection: string, id: number): Promise<void>;
	/** Takes it out of the trash and publishes it in the language. */
	restore(collection: string, id: number, language: LanguageCode): Promise<void>;
	remove(collection: string, id: number): Promise<void>;
	/** Reads one language of a global or a document as it is published. */
	read(path: string, language: LanguageCode): Promise<Data>;
	publishGlobal(slug: string, language: LanguageCode, data: Data): Promise<void>;
	/** The id of the one document whose field has the value. */
	find(collection: string, field: string, value: string): Promise<number>;
	/** Deletes what was created by `create` and `upload`. */
	removeCreated(): Promise<void>;
	/** Uploads an image or a document and describes it in one language. */
	upload(language: LanguageCode, file: File, data: Data): Promise<number>;
	/** Puts another file in the place of one that was uploaded. */
	replaceFile(id: number, language: LanguageCode, file: File): Promise<void>;
}

/**
 * @param admin origin of the admin that is asked, the shared one when absent
 * @throws when the account may not sign in
 */
export async function signIn(
	account: { email: string; password: string },
	admin: string = inject('stack').admin,
): Promise<Rest> {
	const { status, body } = await createRest(undefined, admin).send('POST', '/users/login', {
		body: { ...account },
	});
	if (typeof body.token !== 'string') {
		throw new Error(`${account.email} cannot sign in (${status}): ${JSON.stringify(body)}`);
	}
	return createRest(body.token, admin);
}

/** Without a token as an anonymous visitor. */
export function createRest(token?: string, admin: string = inject('stack').admin): Rest {
	const created: string[] = [];

	async function send(method: string, path: string, { body, query = {} }: Question = {}) {
		const answer = await fetch(`${admin}/api${path}?${new URLSearchParams(query)}`, {
			method,
			headers: {
				...(token ? { Authorization: `JWT ${token}` } : {}),
				...(body && !(body instanceof FormData) ? { 'Content-Type': 'application/json' } : {}),
			},
			...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
		});
		const text = await answer.text();
		return { status: answer.status, body: parse(text) };
	}

	async function succeed(method: string, path: string, question: Question): Promise<Data> {
		const { status, body } = await send(method, path, question);
		if (status >= 300) {
			throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
		}
		return body;
	}

	async function remember(collection: string, question: Question): Promise<number> {
		const { doc } = await succeed('POST', `/${collection}`, question);
		const { id } = doc as { id: number };
		created.push(`/${collection}/${id}`);
		return id;
	}

	// What another spec has open in the admin does not matter to one that sets its scene.
	const inLanguage = (language: LanguageCode) => ({
		...{ locale: language, depth: '0' },
		overrideLock: 'true',
	});

	return {
		token,
		send,
		create(collection, language, data) {
			const body = { _status: 'published', ...data };
			return remember(collection, { body, query: inLanguage(language) });
		},
		async publish(collection, id, language, data = {}) {
			const body = { ...data, _status: 'published' };
			const query = { ...inLanguage(language), publishSpecificLocale: language };
			await succeed('PATCH', `/${collection}/${id}`, { body, query });
		},
		async unpublish(collection, id, language) {
			const body = { _status: 'draft' };
			await succeed('PATCH', `/${collection}/${id}`, { body, query: inLanguage(language) });
		},
		async unpublishMany(collection, ids, language) {
			const chosen = ids.map((id, n) => [`where[id][in][${n}]`, String(id)] as const);
			const query = { ...inLanguage(language), ...Object.fromEntries(chosen) };
			const { docs, errors } = await succeed('PATCH', `/${collection}`, {
				body: { _status: 'draft' },
				query,
			});
			if ((docs as unknown[]).length < ids.length || (errors as unknown[]).length > 0) {
				throw new Error(`Not all were unpublished: ${JSON.stringify(errors)}`);
			}
		},
		async moveToTrash(collection, id) {
			const body = { deletedAt: new Date().toISOString() };
			await succeed('PATCH', `/${collection}/${id}`, { body });
		},
		async restore(collection, id, language) {
			const body = { deletedAt: null, _status: 'published' };
			const query = { ...inLanguage(language), trash: 'true' };
			await succeed('PATCH', `/${collection}/${id}`, { body, query });
		},
		async remove(collection, id) {
			await succeed('DELETE', `/${collection}/${id}`, {});
		},
		read: (path, language) => succeed('GET', path, { query: inLanguage(language) }),
		async publishGlobal(slug, language, data) {
			const body = { ...data, _status: 'published' };
			const query = { ...inLanguage(language), publishSpecificLocale: language };
			await succeed('POST', `/globals/${slug}`, { body, query });
		},
		async find(collection, field, value) {
			const query = { depth: '0', limit: '1', [`where[${field}][equals]`]: value };
			const { docs } = await succeed('GET', `/${collection}`, { query });
			const [doc] = docs as Data[];
			if (!doc) throw new Error(`No document of ${collection} has ${field} "${value}".`);
			return doc.id as number;
		},
		upload(language, file, data) {
			const body = new FormData();
			body.set('file', file);
			body.set('_payload', JSON.stringify(data));
			return remember('media', { body, query: inLanguage(language) });
		},
		async replaceFile(id, language, file) {
			const body = new FormData();
			body.set('file', file);
			await succeed('PATCH', `/media/${id}`, { body, query: inLanguage(language) });
		},
		async removeCreated() {
			for (const path of created.splice(0).reverse()) await send('DELETE', path);
		},
	};
}

function parse(text: string): Data {
	try {
		return JSON.parse(text) as Data;
	} catch {
		return { text };
	}
}
