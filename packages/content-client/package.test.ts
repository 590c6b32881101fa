import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packAndInstall } from './src/testing/pack.ts';

let packed: ReturnType<typeof packAndInstall>;

beforeAll(() => {
	packed = packAndInstall();
}, 120_000);
afterAll(() => packed?.remove());

test('publint finds nothing to say about the package', async () => {
	const tarball = readFileSync(packed.tarball);
	const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer } });
	expect(messages).toEqual([]);
});

test('its types are found and right wherever ES modules are imported', async () => {
	const tarball = createPackageFromTarballData(new Uint8Array(readFileSync(packed.tarball)));
	const analysis = await checkPackage(tarball, { entrypoints: ['.'] });
	if (!analysis.types) throw new Error('The package has no types.');
	const problems = analysis.problems.filter(
		(problem) =>
			// The old resolution of Node 10 knows no `exports`, and CommonJS imports an ES module by await.
			!('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
	);
	expect(problems).toEqual([]);
}, 60_000);

test('holds what is needed and nothing else', () => {
	const manifest = JSON.parse(readFileSync(join(packed.installed, 'package.json'), 'utf8'));
	expect(Object.keys(manifest.dependencies)).toEqual([
		// The two that graphql-request itself needs, and it.
		'@graphql-typed-document-node/core',
		'graphql',
		'graphql-request',
	]);
	expect(JSON.stringify(manifest.dependencies)).not.toMatch(/workspace|catalog/);
	expect(readdirSync(packed.installed).sort()).toEqual([
		'LICENSE',
		'README.md',
		'dist',
		'package.json',
		'schema.graphql',
	]);
	expect(readdirSync(join(packed.installed, 'dist')).join(' ')).not.toMatch(/test/);
});

test('a partner’s strict project compiles with it and runs', () => {
	writeFileSync(join(packed.project, 'package.json'), '{ "type": "module" }');
	writeFileSync(
		join(packed.project, 'index.ts'),
		`import { createContentClient, ProgramDocument, type SyncPosition } from '@lts/content-client';
const client = createContentClient({ url: 'http://127.0.0.1:9' });
const status = async () => (await client.request(ProgramDocument, { code: 'U4U' }, { locale: 'es' })).data.program?.status;
const wrong = async () => {
	// @ts-expect-error There is no such field.
	return (await client.request(ProgramDocument, { code: 'U4U' }, { locale: 'es' })).data.program?.nickname;
};
const position: SyncPosition | null = null;
const copy = (signal: AbortSignal) => client.sync({
	locales: ['en'],
	position,
	known: () => [],
	onChange: (stored) => { if (stored.collection === 'news') console.log(stored.document.title); },
	onRemove: ({ id }) => console.log(id),
	onPosition: () => undefined,
	signal,
});
console.log(typeof status, typeof wrong, typeof copy, typeof client.sync);
`,
	);
	const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
	const types = join(import.meta.dirname, 'node_modules/@types');
	execFileSync(
		process.execPath,
		[
			compiler,
			'--strict',
			'--module',
			'nodenext',
			'--lib',
			'ES2024,DOM',
			'--typeRoots',
			types,
			'--types',
			'node',
			'index.ts',
		],
		{ cwd: packed.project, stdio: ['ignore', 'inherit', 'inherit'] },
	);
	const printed = execFileSync(process.execPath, ['index.js'], { cwd: packed.project });
	expect(String(printed)).toBe('function function function function\n');
}, 60_000);
