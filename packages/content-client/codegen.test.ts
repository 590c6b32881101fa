import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generateOperations } from './codegen.ts';

async function project(files: Record<string, string>) {
	const folder = await mkdtemp(join(tmpdir(), 'lts-codegen-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
	const output = join(folder, 'generated');
	const manifest = join(folder, 'operations.json');
	const run = (check = false) =>
		generateOperations({ documents: [join(folder, '*.graphql')], output, manifest, check });
	return { folder, output, manifest, run };
}

const card = 'fragment ProgramCard on Program { code status statusAsOf }';
const page = 'query ProgramPage($code: String!) { program(code: $code) { id ...ProgramCard } }';

test('makes typed operations, with fragments of other files in them', async () => {
	const { output, run } = await project({ 'card.graphql': card, 'page.graphql': page });
	await run();
	expect(await readdir(output)).toEqual(['graphql.ts']);
	const code = await readFile(join(output, 'graphql.ts'), 'utf8');
	const { ProgramPageDocument } = (await import(join(output, 'graphql.ts'))) as {
		ProgramPageDocument: string;
	};
	expect(String(ProgramPageDocument)).toMatch(
		/fragment ProgramCard on Program[^]*query ProgramPage/,
	);
	expect(code).toContain(
		'export type ProgramPageQuery = { program: { id: string, code: string, status: ProgramStatus, statusAsOf: string } | null };',
	);
	expect(code).toMatch(/export type ProgramStatus =\s+\/\*\* .+ \*\/\s+\| 'ENDED'/);
});

test('lists the operations by the hash of the very text that a client has of them', async () => {
	const { manifest, output, run } = await project({ 'card.graphql': card, 'page.graphql': page });
	await run();
	const { ProgramPageDocument } = (await import(join(output, 'graphql.ts'))) as {
		ProgramPageDocument: { toString: () => string; __meta__: { hash: string } };
	};
	const text = ProgramPageDocument.toString();
	const hash = createHash('sha256').update(text).digest('hex');
	expect(ProgramPageDocument.__meta__.hash).toBe(hash);
	expect(JSON.parse(await readFile(manifest, 'utf8'))).toEqual({ [hash]: text });
	await writeFile(manifest, '{}');
	await expect(run(true)).rejects.toThrow('operations.json');
});

test('a check finds what is out of date, missing or left over, and changes nothing', async () => {
	const { folder, output, run } = await project({ 'card.graphql': card, 'page.graphql': page });
	await expect(run(true)).rejects.toThrow(/graphql\.ts.+ Run the same command without --check/);
	await run();
	expect(await run(true)).toEqual([]);

	await writeFile(join(folder, 'page.graphql'), page.replace('id ', 'name '));
	await expect(run(true)).rejects.toThrow('graphql.ts');
	await run();

	await writeFile(join(output, 'old.ts'), '');
	await expect(run(true)).rejects.toThrow('old.ts');
	expect(await readdir(output)).toEqual(['graphql.ts', 'old.ts']);
	await run();
	expect(await readdir(output)).toEqual(['graphql.ts']);
});

test('a field that the schema does not have is refused by name', async () => {
	const { run } = await project({ 'page.graphql': page.replace('...ProgramCard', 'nickname') });
	await expect(run()).rejects.toThrow(/nickname/);
});
