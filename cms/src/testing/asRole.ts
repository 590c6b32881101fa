import { randomUUID } from 'node:crypto';
import type { LanguageCode } from '@lts/locales';
import type { Payload, TypedUser } from 'payload';
import { firstAccountContext } from '../access/closeFirstRegister.ts';
import type { Role } from '../access/staff.ts';

export interface TestUser {
	/** For `user` of the Local API. */
	user: TypedUser;
	email: string;
	password: string;
}

/** A new account with a role. A translator may have no language, as after one was taken away. */
export async function asRole(
	payload: Payload,
	role: Role,
	{ languages = [] }: { languages?: LanguageCode[] } = {},
): Promise<TestUser> {
	const email = `${role}-${randomUUID()}@example.org`;
	const password = `password of the ${role}`;
	const needsOne = role === 'translator' && languages.length === 0;
	const account = await payload.create({
		collection: 'users',
		context: { [firstAccountContext]: true },
		data: { email, password, name: `The ${role}`, role, languages: needsOne ? ['es'] : languages },
	});
	if (needsOne) {
		// The form asks for a language; who has lost theirs is found in the database only.
		await payload.db.updateOne({ collection: 'users', id: account.id, data: { languages: [] } });
	}
	return { user: { ...account, languages, collection: 'users' }, email, password };
}
