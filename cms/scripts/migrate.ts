/**
 * Brings the database up to date and gives the content API its read-only role:
 * `DATABASE_URL=… node scripts/migrate.ts`. Can be run again at any time.
 *
 * With `CONTENT_READER_PASSWORD`, the role `content_reader` is created or given that password.
 */
import { getPayload, type Migration } from 'payload';

import { AdministratorNeededError, grantContentReader } from '../src/database/contentReader.ts';
import { migrations } from '../src/migrations/index.ts';

// Without it Payload would take the database for one of a developer and change it as it likes.
process.env.PAYLOAD_MIGRATING = 'true';

const { default: config } = await import('../src/payload.config.ts');
const payload = await getPayload({ config, disableOnInit: true });
try {
	await payload.db.migrate({ migrations: migrations as Migration[] });
	const password = process.env.CONTENT_READER_PASSWORD;
	if (password) {
		await grantContentReader({ pool: payload.db.pool, password });
		payload.logger.info('The role content_reader can read what is public, and nothing else.');
	}
} catch (error) {
	if (!(error instanceof AdministratorNeededError)) throw error;
	// The exit code of a configuration that a person has to change: who started this shows the message alone.
	console.error(error.message);
	process.exitCode = 78;
} finally {
	await payload.destroy();
}
process.exit();
