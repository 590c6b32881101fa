/**
 * Typed operations for whoever asks the content API, from `.graphql` files and the committed schema.
 *
 * Write one operation or fragment per `.graphql` file, fragments beside the component that reads
 * them. Fragments are found by name across all files, so an operation spreads `...ProgramListBlock`
 * and needs no import. Then, in a script of the package (`node scripts/generate.ts [--check]`):
 *
 *     import { generateOperations } from '@lts/content-client/codegen';
 *
 *     await generateOperations({
 *     	documents: ['src/**\/*.graphql'],
 *     	output: 'src/lib/server/content/generated/',
 *     	manifest: 'operations.json',
 *     	check: process.argv.includes('--check'),
 *     });
 *
 * `output` gets one file, `graphql.ts`. For `query ProgramPage($code: String!) { … }` it exports
 * `ProgramPageDocument` (to pass to `createContentClient().request`), `ProgramPageQuery` and
 * `ProgramPageQueryVariables`; for `fragment ProgramCard on Program { … }` the type
 * `ProgramCardFragment`. Commit the folder. The package needs the development dependency
 * `@graphql-typed-document-node/core` (types only).
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, type CodegenConfig } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';
import type { Types } from '@graphql-codegen/plugin-helpers';

export const schemaPath = fileURLToPath(new URL('./schema.graphql', import.meta.url));

/** How the schema's scalars, names and enums appear in TypeScript, wherever types are generated. */
export const typeOptions = {
	enumType: 'string-literal',
	useTypeImports: true,
	strictScalars: true,
	scalars: {
		CountryCode: 'string',
		Date: 'string',
		DateTime: 'string',
		ID: 'string',
		JSON: 'unknown',
		LanguageCode: 'string',
		Position: 'number',
	},
} as const;

/**
 * The client preset without its `gql.ts`, a look-up by query text that `.graphql` files do not need,
 * and with the documents by hash where they are wanted.
 */
function operationsPreset(manifest: string): Types.OutputPreset {
	return {
		...preset,
		buildGeneratesSection: async (options) =>
			(await preset.buildGeneratesSection(options))
				.filter(({ filename }) => !filename.endsWith('/gql.ts'))
				.map((section) =>
					section.filename.endsWith('/persisted-documents.json')
						? { ...section, filename: manifest }
						: section,
				),
	};
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The preset hashes each document in a shorter spelling than the one that it writes into `graphql.ts`.
 * A client must be able to send the text of its hash, so the shorter one takes the other's place.
 */
function spellAsHashed(content: string, texts: Readonly<Record<string, string>>): string {
	return content.replaceAll(
		/new TypedDocumentString\(`[^`]*`, (\{[^\n]*?"hash":"([0-9a-f]{64})"[^\n]*?\})\)/g,
		(whole: string, meta: string, hash: string) => {
			const text = texts[hash];
			return text === undefined
				? whole
				: `new TypedDocumentString(${JSON.stringify(text)}, ${meta})`;
		},
	);
}

/** What is generated from, and into which files; relative to the working directory. */
export interface Generation {
	/** Globs of `.graphql` files. */
	documents: string[];
	/** The folder that `graphql.ts` is written to. */
	output: string;
	/** The file of all operations by the SHA-256 of their text, for a server to know them by. */
	manifest: string;
}

/** A configuration for GraphQL Code Generator. */
export function contentCodegen({ documents, output, manifest }: Generation): CodegenConfig {
	return {
		schema: schemaPath,
		documents,
		ignoreNoDocuments: true,
		silent: true,
		importExtension: '.ts',
		generates: {
			[output.endsWith('/') ? output : `${output}/`]: {
				preset: operationsPreset(manifest),
				presetConfig: {
					fragmentMasking: false,
					skipIndexFile: true,
					persistedDocuments: { hashAlgorithm: sha256 },
				},
				config: { ...typeOptions, documentMode: 'string' },
			},
		},
	};
}

/**
 * Runs a configuration and writes its files, or with `check` only compares them to what is there.
 * Files in the output folders that the configuration does not make are removed, or reported.
 * @throws {OutdatedError} with `check`, when a file differs, is missing or is left over
 */
export async function runCodegen({
	config,
	check = false,
}: {
	config: CodegenConfig;
	check?: boolean;
}): Promise<string[]> {
	const generated: Types.FileOutput[] = await generate(config, false);
	const manifests = generated.filter(({ filename }) => filename.endsWith('.json'));
	const texts = Object.assign(
		{},
		...manifests.map(({ content }) => JSON.parse(content) as object),
	) as Record<string, string>;
	const files = new Map(
		generated.map(({ filename, content }) => [resolve(filename), spellAsHashed(content, texts)]),
	);
	const outdated: string[] = [];
	for (const [filename, content] of files) {
		if ((await readIfThere(filename)) === content) continue;
		outdated.push(filename);
		if (check) continue;
		await mkdir(dirname(filename), { recursive: true });
		await writeFile(filename, content);
	}
	for (const filename of await leftOver({ config, files })) {
		outdated.push(filename);
		if (!check) await rm(filename);
	}
	const names = outdated.map((filename) => relative(process.cwd(), filename));
	if (check && names.length > 0) throw new OutdatedError(names);
	return names;
}

/** Generates the typed operations of a package; see the top of this file. */
export async function generateOperations({
	check = false,
	...generation
}: Generation & { check?: boolean }): Promise<string[]> {
	return runCodegen({ config: contentCodegen(generation), check });
}

/** Committed files do not match what the schema and the `.graphql` files say. */
export class OutdatedError extends Error {
	override name = 'OutdatedError';
	readonly files: string[];
	constructor(files: string[]) {
		super(
			`Generated files are out of date: ${files.join(', ')}. Run the same command without --check and commit the result.`,
		);
		this.files = files;
	}
}

async function leftOver({
	config,
	files,
}: {
	config: CodegenConfig;
	files: ReadonlyMap<string, string>;
}): Promise<string[]> {
	const folders = Object.keys(config.generates).filter((output) => output.endsWith('/'));
	const found = await Promise.all(
		folders.map(async (folder) => (await namesIn(folder)).map((name) => resolve(folder, name))),
	);
	return found.flat().filter((filename) => !files.has(filename));
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		const entries = await readdir(folder, { withFileTypes: true, recursive: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(resolve(folder), join(resolve(entry.parentPath), entry.name)));
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

async function readIfThere(filename: string): Promise<string | null> {
	try {
		return await readFile(filename, 'utf8');
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
