/**
 * Writes the files that follow from the configuration: the types, the admin's import map and the
 * public schema. `node scripts/generate.ts`, or with `--check` to fail when a committed one is out
 * of date. Needs no database.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { generateImportMap } from 'payload';
import { generateTypes } from 'payload/node';

process.env.LTS_WITHOUT_SERVICES = 'true';

const repository = path.join(import.meta.dirname, '../..');
const check = process.argv.includes('--check');

const { default: configPromise } = await import('../src/payload.config.ts');
const { printPublicSchema } = await import('../src/content-api/schema/print.ts');
const config = await configPromise;

const generated = [
	{
		file: 'cms/src/payload-types.ts',
		write: () => generateTypes(config, { log: false }),
	},
	{
		file: 'cms/src/app/(payload)/admin/importMap.js',
		write: () => generateImportMap(config, { force: true, log: false }),
	},
	{
		file: 'packages/content-client/schema.graphql',
		write: async (absolute: string) => writeFile(absolute, await printPublicSchema()),
	},
];

const outdated: string[] = [];
for (const { file, write } of generated) {
	const absolute = path.join(repository, file);
	const before = await readFile(absolute, 'utf8').catch(() => '');
	await write(absolute);
	const after = await readFile(absolute, 'utf8');
	if (after === before) continue;
	outdated.push(`${file}\n${difference(before, after)}`);
	if (check) await writeFile(absolute, before);
}

if (check) checkMigrations();

if (outdated.length === 0) {
	console.log('Generated files are up to date.');
} else if (check) {
	console.error(
		`Out of date, run \`pnpm --filter @lts/cms generate\` and commit:\n\n${outdated.join('\n\n')}`,
	);
	process.exit(1);
} else {
	console.log(`Written:\n\n${outdated.join('\n\n')}`);
}
process.exit(0);

/** The migrations follow from the configuration too, but a person names and reads each. */
function checkMigrations(): void {
	const script = path.join(import.meta.dirname, 'create-migration.ts');
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--check'], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (status === 0) return;
	console.error(stderr || stdout);
	console.error('The configuration has changed without a migration.');
	process.exit(1);
}

/** The first lines that only one of the two has: enough to see what it is about. */
function difference(before: string, after: string): string {
	const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
	const [old, now] = [lines(before), lines(after)];
	const [inOld, inNow] = [new Set(old), new Set(now)];
	const changed = [
		...old.filter((line) => !inNow.has(line)).map((line) => `  - ${line.trim()}`),
		...now.filter((line) => !inOld.has(line)).map((line) => `  + ${line.trim()}`),
	];
	const shown = changed.slice(0, 10);
	return [...shown, ...(changed.length > 10 ? [`  … ${changed.length - 10} more`] : [])].join('\n');
}
