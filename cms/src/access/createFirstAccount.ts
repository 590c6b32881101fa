import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { openSession } from '../changes/transaction.ts';
import { firstAccountContext } from './closeFirstRegister.ts';

export interface FirstAccount {
	email: string;
	password: string;
}

/**
 * Creates the first administrator with a random password and writes both into `file` (mode 600,
 * `{ "email", "password" }`). Null when there are users already; the file is then left as it is.
 *
 * The file is written before the account is committed: a start that breaks off in between leaves a
 * password that opens nothing, never an account whose password nobody knows.
 *
 * @throws {Error} when the file cannot be written, or Payload refuses the e-mail address
 */
export async function createFirstAccount({
	payload,
	email,
	file,
}: {
	payload: Payload;
	email: string;
	file: string;
}): Promise<FirstAccount | null> {
	const adapter = payload.db as unknown as PostgresAdapter;
	const transactionID = await adapter.beginTransaction();
	if (transactionID === null) throw new Error('The database offers no transactions.');
	try {
		const req = await createLocalReq({ req: { transactionID } }, payload);
		// Two starts at the same moment must not each write a password.
		const session = await openSession(adapter, req);
		await session?.db.execute(sql`SELECT pg_advisory_xact_lock(hashtext('createFirstAccount'))`);
		const { totalDocs } = await payload.count({ collection: 'users', req });
		if (totalDocs > 0) {
			await adapter.rollbackTransaction(transactionID);
			return null;
		}
		const account = { email, password: randomBytes(18).toString('base64url') };
		await writeAccount(file, account);
		await payload.create({
			collection: 'users',
			context: { [firstAccountContext]: true },
			data: { ...account, name: 'First administrator', role: 'administrator' },
			req,
		});
		await adapter.commitTransaction(transactionID);
		return account;
	} catch (error) {
		await adapter.rollbackTransaction(transactionID);
		throw error;
	}
}

async function writeAccount(file: string, account: FirstAccount): Promise<void> {
	const partial = `${file}.partial`;
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(partial, `${JSON.stringify(account, null, '\t')}\n`, { mode: 0o600 });
		await rename(partial, file);
	} catch (error) {
		throw new Error(
			`The first account cannot be kept in ${file}: ${error instanceof Error ? error.message : error}. Make the directory writable or name another file in FIRST_ACCOUNT_FILE.`,
			{ cause: error },
		);
	}
}
