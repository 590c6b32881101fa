import type { Product } from './product.ts';

export interface Editor {
	/** The generated news items, the latest first. */
	items: { id: number; slug: string }[];
	/** Publishes the English text of an item with this summary. */
	publish(id: number, summary: string): Promise<void>;
	/** Takes the English text of an item offline. */
	withdraw(id: number): Promise<void>;
}

/** A member of staff, at the admin's REST API. */
export async function signIn(
	{ stack: { urls, firstAccount } }: Product,
	{ items: count }: { items: number },
): Promise<Editor> {
	const { email, password } = firstAccount ?? {};
	const json = { 'content-type': 'application/json' };
	const send = async (method: string, path: string, body?: object, token?: string) => {
		const response = await fetch(`${urls.admin}/api${path}`, {
			method,
			headers: { ...json, ...(token && { authorization: `JWT ${token}` }) },
			...(body && { body: JSON.stringify(body) }),
		});
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
		return (await response.json()) as { token: string; docs: Editor['items'] };
	};
	const { token } = await send('POST', '/users/login', { email, password });
	const query = `limit=${count}&depth=0&sort=-date&where[slug][like]=generated`;
	const { docs } = await send('GET', `/news?${query}`, undefined, token);
	const how = 'locale=en&publishSpecificLocale=en&depth=0';
	return {
		items: docs,
		async publish(id, summary) {
			await send('PATCH', `/news/${id}?${how}`, { summary, _status: 'published' }, token);
		},
		async withdraw(id) {
			await send('PATCH', `/news/${id}?locale=en&depth=0`, { _status: 'draft' }, token);
		},
	};
}
