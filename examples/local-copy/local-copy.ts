/**
 * Keeps a copy of what is published in step: a JSON file for each document and language. Stop it or
 * kill it at any moment; the next start goes on from where it was.
 *
 *     node local-copy.ts <folder> <language> [<language> …]
 *
 * Environment: `CONTENT_API_URL`, http://127.0.0.1:3003 when absent; `CONTENT_API_KEY` if you have one.
 */
import { glob, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
	ContentRequestError,
	createContentClient,
	type KnownDocument,
	type SyncedKey,
	type SyncPosition,
} from '@lts/content-client';

const [folder = '', ...locales] = process.argv.slice(2);
if (folder === '' || locales.length === 0) {
	stop('Give a folder and at least one language: node local-copy.ts copy en es fa-AF');
}
const { CONTENT_API_URL: url = 'http://127.0.0.1:3003', CONTENT_API_KEY: key } = process.env;
const client = createContentClient({ url, headers: key ? { authorization: `Bearer ${key}` } : {} });

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopping.abort());

const positionFile = join(folder, 'position.json');
/** Names from elsewhere become the name of a file only if they cannot lead out of the folder. */
function fileOf({ locale, collection, id }: SyncedKey): string {
	for (const name of [locale, collection, id]) {
		if (!/^[\w-]{1,100}$/.test(name)) {
			stop(`${JSON.stringify(name)} cannot be part of a file's name. Is ${url} the content API?`);
		}
	}
	return join(folder, locale, collection, `${id}.json`);
}

const copying = client.sync({
	locales,
	position: await readJson<SyncPosition>(positionFile),
	known: documentsInFolder,
	onChange: ({ document, ...stored }) => writeJson(fileOf(stored), { ...stored, document }),
	onRemove: (removed) => remove(fileOf(removed)),
	// Last, so that a copy killed before it is told again what it may have missed.
	onPosition: (position) => writeJson(positionFile, position),
	onRetry: ({ error, delayMs }) =>
		console.error(`${String(error)} Trying again in ${Math.round(delayMs / 1000)} s.`),
	signal: stopping.signal,
});
await copying.catch((error: unknown) => {
	if (!(error instanceof ContentRequestError)) throw error;
	const isUnknown = error.codes.includes('UNKNOWN_LOCALE');
	const reason = `One of the languages ${locales.join(', ')} is none of the site.`;
	stop(isUnknown ? `${reason} ${error.errors[0]?.message ?? ''}` : error.message);
});

async function* documentsInFolder(): AsyncGenerator<KnownDocument> {
	for await (const file of glob('*/*/*', { cwd: folder })) {
		// What was being written when the copy was killed.
		if (file.endsWith('.new')) await rm(join(folder, file));
		const stored = file.endsWith('.json') && (await readJson<KnownDocument>(join(folder, file)));
		if (stored) yield stored;
	}
}

async function readJson<Value>(file: string): Promise<Value | null> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as Value;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		if (!(error instanceof SyntaxError)) throw error;
		const remedy = `Delete it and ${positionFile}, and start again: everything is then read anew.`;
		return stop(`${file} is damaged: it is no JSON. ${remedy}`);
	}
}

/** Ends with something for people to read. */
function stop(message: string): never {
	console.error(message);
	process.exit(2);
}

/** Whole or not at all: readers never see half a file, not even after a power failure. */
async function writeJson(file: string, value: object): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const handle = await open(`${file}.new`, 'w');
	try {
		await handle.writeFile(`${JSON.stringify(value, null, '\t')}\n`);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(`${file}.new`, file);
	await syncFolder(dirname(file));
}

async function remove(file: string): Promise<void> {
	await rm(file, { force: true });
	await syncFolder(dirname(file));
}

/** The name of a file is kept by its folder: it may be lost, or come back, until that is on the disk too. */
async function syncFolder(path: string): Promise<void> {
	const handle = await open(path, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
