import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '@lts/stack';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the maintenance database, as a superuser. */
		postgresUrl: string;
	}
}

/** Name of the migrated, empty database that every test's database is a copy of. */
export const templateDatabase = 'template_migrated';

const cms = path.resolve(import.meta.dirname, '../..');

/** One Postgres for all integration tests, migrated once by the script that production uses. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
	const dataDir = await mkdtemp(path.join(tmpdir(), 'lts-cms-test-'));
	const postgres = await startPostgres({ dataDir, durable: false });
	const stop = async () => {
		await postgres.stop();
		await rm(dataDir, { recursive: true, force: true });
		await rm(postgres.directory, { recursive: true, force: true });
	};
	try {
		await postgres.createDatabase(templateDatabase);
		await migrate(postgres.url(templateDatabase), dataDir);
	} catch (error) {
		await stop();
		throw error;
	}
	project.provide('postgresUrl', postgres.url('postgres'));
	return stop;
}

async function migrate(databaseUrl: string, dataDir: string): Promise<void> {
	const script = spawn(process.execPath, ['scripts/migrate.ts'], {
		cwd: cms,
		env: {
			...process.env,
			// Rights are copied with the template; the role itself belongs to the whole Postgres.
			CONTENT_READER_PASSWORD: 'read-by-tests-only',
			DATABASE_URL: databaseUrl,
			LOG_LEVEL: 'warn',
			MEDIA_DIR: path.join(dataDir, 'media'),
			NODE_ENV: 'production',
			PAYLOAD_SECRET: 'a-secret-that-only-the-tests-know-of',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	script.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	script.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const [code] = await once(script, 'close');
	if (code !== 0) throw new Error(`scripts/migrate.ts ended with ${code}:\n${output}`);
}
