export interface Answered {
	status: number;
	headers: Headers;
	body: {
		data?: unknown;
		errors?: { message: string; extensions: Record<string, unknown> }[];
		extensions?: { cost: { requested: number; limit: number } };
	};
}

export interface AskOptions {
	/** Who asks, as a proxy on this machine tells it. */
	address?: string;
	key?: string;
	/** The whole header, where `key` would make the right one. */
	authorization?: string;
	method?: 'GET' | 'POST';
	dryRun?: boolean;
	/** Instead of a query. */
	path?: string;
	/** Asks what may have been asked before; otherwise the answer is in no cache. */
	isRepeated?: boolean;
}

let asked = 0;

/** One request to the content API, as a partner's program makes it. */
export async function ask(
	url: string,
	query: string | null,
	{ address, authorization, dryRun = false, isRepeated, key, method = 'GET', path }: AskOptions,
): Promise<Answered> {
	const target = new URL(path ?? '/content/v1/graphql', url);
	if (dryRun) target.searchParams.set('dryRun', '1');
	const text = query === null || isRepeated ? query : `${query} # ${++asked}`;
	if (text !== null && method === 'GET') target.searchParams.set('query', text);
	const bearer = authorization ?? (key === undefined ? undefined : `Bearer ${key}`);
	const response = await fetch(target, {
		method,
		headers: {
			...(address !== undefined && { 'X-Forwarded-For': address }),
			...(bearer !== undefined && { Authorization: bearer }),
			...(method === 'POST' && { 'Content-Type': 'application/json' }),
		},
		...(method === 'POST' && { body: JSON.stringify({ query: text }) }),
	});
	return {
		status: response.status,
		headers: response.headers,
		body: (await response.json()) as Answered['body'],
	};
}
