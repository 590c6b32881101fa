import type { LanguageCode } from '@lts/locales';
import { inject } from 'vitest';
import { signIn, type Rest } from './rest.ts';

export interface Account {
	email: string;
	password: string;
}

let hired = 0;

/** A new member of staff, whose account the first administrator creates. */
export async function hire(
	role: 'administrator' | 'publisher' | 'editor' | 'translator',
	/** What a translator writes in. */
	languages: LanguageCode[] = [],
): Promise<Account> {
	const administrator = await signIn(inject('stack').account);
	hired += 1;
	const unique = `${role}-${process.pid}-${hired}`;
	const account = { email: `${unique}@example.org`, password: `the password of ${unique}` };
	const body = { ...account, name: `The ${role}`, role, languages };
	const answer = await administrator.send('POST', '/users', { body });
	if (answer.status !== 201) {
		throw new Error(`No account for the ${role}: ${JSON.stringify(answer.body)}`);
	}
	return account;
}

/** The REST API as a publisher may use it. */
export async function asPublisher(): Promise<Rest> {
	return signIn(await hire('publisher'));
}
