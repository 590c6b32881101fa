/**
 * Writes a migration for what has changed in the configuration since the last one:
 * `node scripts/create-migration.ts <name>`. Needs no database.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import payload from 'payload';

process.env.LTS_WITHOUT_SERVICES = 'true';
process.env.PAYLOAD_MIGRATING = 'true';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
	console.error('Name the migration: node scripts/create-migration.ts add-subscribers');
	process.exit(1);
}

const directory = path.join(import.meta.dirname, '../src/migrations');
const { default: config } = await import('../src/payload.config.ts');
await payload.init({ config, disableDBConnect: true, disableOnInit: true });

const index = path.join(directory, 'index.ts');
const indexBefore = await readFile(index, 'utf8').catch(() => undefined);
const filesBefore = new Set(await readdir(directory));

await payload.db.createMigration({
	migrationName: name,
	payload,
	forceAcceptWarning: true,
	skipEmpty: true,
});

const added = (await readdir(directory)).filter(
	(file) => file.endsWith('.ts') && file !== 'index.ts' && !filesBefore.has(file),
);
if (added.length === 0 && indexBefore !== undefined) {
	await writeFile(index, indexBefore);
	console.log('Nothing has changed.');
} else {
	// Payload writes for a compiler; Node runs the files as they are.
	const text = await readFile(index, 'utf8');
	await writeFile(index, text.replaceAll(/from '(\.\/[^']+?)(\.ts)?';/g, "from '$1.ts';"));
	for (const file of added) {
		const migration = path.join(directory, file);
		const written = await readFile(migration, 'utf8');
		await writeFile(
			migration,
			written
				.replace('{ MigrateUpArgs, MigrateDownArgs, sql }', '{ type MigrateUpArgs, type MigrateDownArgs, sql }')
				.replaceAll('{ db, payload, req }', '{ db }'),
		);
	}
	console.log(`Written: ${added.join(', ')}. Read it before you commit it.`);
}
process.exit(0);
