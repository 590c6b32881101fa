import { getPayload } from 'payload';
import { createFirstAccount } from '../src/access/createFirstAccount.ts';
import config from '../src/payload.config.ts';

// Creates the first administrator when there are no users. Prints the password this one time.

const email = process.env.FIRST_ACCOUNT_EMAIL || 'admin@example.org';
const file = process.env.FIRST_ACCOUNT_FILE;

if (!file) {
	console.error('FIRST_ACCOUNT_FILE is missing. Name the file that keeps the first account.');
	process.exit(1);
}

const payload = await getPayload({ config });
try {
	const account = await createFirstAccount({ payload, email, file });
	if (account) {
		console.log(`First account: ${account.email}`);
		console.log(`Password:      ${account.password} (shown only now, kept in ${file})`);
	} else {
		console.log('There are accounts already; none was created.');
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await payload.destroy();
}
// Payload's pool keeps one connection checked out, which would keep the process alive.
process.exit();
