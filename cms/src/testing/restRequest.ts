import { handleEndpoints, type Payload } from 'payload';
import type { TestUser } from './asRole.ts';

/** Origin that the requests of the tests are made to. */
const restOrigin = 'http://localhost:3001';

export interface RestAnswer {
	status: number;
	/** What the JSON holds; the text when it is no JSON. */
	body: unknown;
	headers: Headers;
}

interface RestRequest {
	payload: Payload;
	/** Signs in with e-mail and password; null for an anonymous visitor. */
	user: TestUser | null;
	method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
	/** Path and query below `/api`: `/pages/1?draft=true`. */
	path: string;
	body?: FormData | Record<string, unknown>;
	headers?: Record<string, string>;
}

/** A request through Payload's own REST handlers, as the admin's server gets it, without Next. */
export async function restRequest(request: RestRequest): Promise<RestAnswer> {
	const { body, method, path, payload, user } = request;
	const headers = new Headers(request.headers);
	if (user) headers.set('Authorization', `JWT ${await tokenOf(payload, user)}`);
	if (body && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
	const response = await handleEndpoints({
		config: payload.config,
		request: new Request(`${restOrigin}/api${path}`, {
			method,
			headers,
			body: body instanceof FormData || !body ? body : JSON.stringify(body),
		}),
	});
	return { status: response.status, headers: response.headers, body: await read(response) };
}

/** Tokens of users that signed in already: a password hash takes a third of a second. */
const tokens = new WeakMap<TestUser, Promise<string>>();

async function tokenOf(payload: Payload, user: TestUser): Promise<string> {
	let token = tokens.get(user);
	if (!token) {
		token = signIn(payload, user);
		tokens.set(user, token);
	}
	return token;
}

async function signIn(payload: Payload, { email, password }: TestUser): Promise<string> {
	const { body, status } = await restRequest({
		payload,
		user: null,
		method: 'POST',
		path: '/users/login',
		body: { email, password },
	});
	const token = (body as { token?: unknown }).token;
	if (typeof token !== 'string') throw new Error(`${email} could not sign in: status ${status}.`);
	return token;
}

async function read(response: Response): Promise<unknown> {
	const text = await response.text();
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
