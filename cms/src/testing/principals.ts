import { jwtSign, type Payload, type TypedUser } from 'payload';
import { asRole, type TestUser } from './asRole.ts';
import { createDocument } from './documents.ts';

export const principalNames = [
	'administrator',
	'publisher',
	'editor',
	'translator (es)',
	'translator (none)',
	'anonymous',
	'api client',
] as const;

export type PrincipalName = (typeof principalNames)[number];

/** Somebody who makes requests, with what the Local API and REST need to make them as this one. */
export interface Principal {
	name: PrincipalName;
	/** For `user` of the Local API. */
	user: TypedUser | undefined;
	/** For `restRequest`. */
	account: TestUser | null;
	headers: Record<string, string>;
}

/** One principal of each kind: every role, the anonymous visitor, and an API client. */
export async function createPrincipals(payload: Payload): Promise<Principal[]> {
	const staff = {
		administrator: await asRole(payload, 'administrator'),
		publisher: await asRole(payload, 'publisher'),
		editor: await asRole(payload, 'editor'),
		'translator (es)': await asRole(payload, 'translator', { languages: ['es'] }),
		'translator (none)': await asRole(payload, 'translator'),
	};
	return [
		...Object.entries(staff).map(([name, account]) => ({
			name: name as PrincipalName,
			user: account.user,
			account,
			headers: {},
		})),
		{ name: 'anonymous', user: undefined, account: null, headers: {} },
		await apiClient(payload),
	];
}

/** An API client cannot sign in to the admin; the token is what a leaked secret could make of one. */
async function apiClient(payload: Payload): Promise<Principal> {
	const client = await createDocument(payload, 'api-clients');
	const user = { ...client, collection: 'api-clients', role: 'administrator' };
	const { token } = await jwtSign({
		fieldsToSign: { id: client.id, collection: 'api-clients', email: 'client@example.org' },
		secret: payload.secret,
		tokenExpiration: 3600,
	});
	return {
		name: 'api client',
		user: user as unknown as TypedUser,
		account: null,
		headers: { Authorization: `JWT ${token}` },
	};
}
