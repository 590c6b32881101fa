/**
 * Writes a migration for what has changed in the configuration since the last one:
 * `node scripts/create-migration.ts <name>`, or with `--check` to fail when there is something to
 * write. Needs no database.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import payload from 'payload';

process.env.LTS_WITHOUT_SERVICES = 'true';
process.env.PAYLOAD_MIGRATING = 'true';
process.env.LOG_LEVEL = 'error';

const [argument = ''] = process.argv.slice(2);
const check = argument === '--check';
if (!check && !/^[a-z0-9-]+$/.test(argument)) {
	console.error('Name the migration: node scripts/create-migration.ts add-subscribers');
	process.exit(1);
}

const directory = path.join(import.meta.dirname, '../src/migrations');
const index = path.join(directory, 'index.ts');
const { default: config } = await import('../src/payload.config.ts');
await payload.init({ config, disableDBConnect: true, disableOnInit: true });

const filesBefore = new Set(await readdir(directory));
const indexBefore = await readFile(index, 'utf8').catch(() => '');

// Payload ends the process with 0 when there is nothing to write.
await payload.db.createMigration({
	migrationName: check ? 'check' : argument,
	payload,
	skipEmpty: true,
});

const added = (await readdir(directory)).filter((file) => !filesBefore.has(file));
if (check) {
	const up = added.find((file) => file.endsWith('.ts')) ?? '';
	const text = await readFile(path.join(directory, up), 'utf8');
	for (const file of added) await rm(path.join(directory, file));
	await writeFile(index, indexBefore);
	console.error(
		`The configuration has changed without a migration. Run \`node scripts/create-migration.ts <name>\` in cms.\n\n${firstStatements(text)}`,
	);
	process.exit(1);
}

// Payload writes for a compiler; Node runs the files as they are.
await rewrite(index, (text) => text.replaceAll(/from '(\.\/[^']+?)(\.ts)?';/g, "from '$1.ts';"));
for (const file of added.filter((name) => name.endsWith('.ts'))) {
	await rewrite(path.join(directory, file), (text) =>
		text
			.replace(
				'{ MigrateUpArgs, MigrateDownArgs, sql }',
				'{ type MigrateUpArgs, type MigrateDownArgs, sql }',
			)
			.replaceAll('{ db, payload, req }', '{ db }'),
	);
	console.log(`Written: ${file}. Read it before you commit it.`);
}
process.exit(0);

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
	await writeFile(file, change(await readFile(file, 'utf8')));
}

function firstStatements(text: string): string {
	const statements = text.split('\n').filter((line) => /^\s*(CREATE|ALTER|DROP)/.test(line));
	return statements.slice(0, 10).join('\n');
}
