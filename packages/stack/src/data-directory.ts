import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statfsSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from './errors.ts';

/** Below this the database could stop in the middle of its work. */
const MINIMUM_FREE_BYTES = 300 * 1024 * 1024;

/**
 * Creates DATA_DIR where it is missing and makes sure that it can be written to.
 *
 * @throws StartError when it cannot, or when its disk is nearly full
 */
export function prepareDataDirectory(dataDir: string, minimumFreeBytes = MINIMUM_FREE_BYTES): void {
	const probe = join(dataDir, `.probe-${process.pid}`);
	try {
		makeDirectories(dataDir);
		writeFileSync(probe, 'x');
		rmSync(probe);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOSPC') throw full(dataDir, 0);
		throw new StartError(
			`The data directory ${dataDir} cannot be written to: ${message}`,
			'Change its owner or rights, or set DATA_DIR to a directory of your own.',
			{ cause: error },
		);
	}
	const { bavail, bsize } = statfsSync(dataDir);
	if (bavail * bsize < minimumFreeBytes) throw full(dataDir, bavail * bsize);
}

/** One by one: `recursive` never ends below /proc, where what is made is not there (Node 24). */
function makeDirectories(path: string): void {
	if (existsSync(path)) return;
	makeDirectories(dirname(path));
	mkdirSync(path, { mode: 0o755 });
}

function full(dataDir: string, freeBytes: number): StartError {
	return new StartError(
		`The disk of the data directory ${dataDir} is full (${Math.floor(freeBytes / 1024 ** 2)} MB free).`,
		'Make room, or set DATA_DIR to a directory on another disk. Nothing was changed.',
	);
}

/** What the processes share and nobody else may know. */
export interface Secrets {
	/** Signs sessions and previews. */
	payloadSecret: string;
	/** Password of the database role that the content API reads with. */
	contentReaderPassword: string;
	/** What the site shows to the content API, which never limits it. */
	siteApiKey: string;
}

/** The secrets of this installation: made on the first call, then read from `secrets.json` (mode 600). */
export function readSecrets(dataDir: string): Secrets {
	const path = join(dataDir, 'secrets.json');
	const known: Partial<Secrets> = existsSync(path)
		? readJson(
				path,
				'Restore it from a backup. Removing it makes new secrets, which signs everybody out and loses nothing else.',
			)
		: {};
	const random = () => randomBytes(32).toString('base64url');
	const secrets = {
		payloadSecret: known.payloadSecret ?? random(),
		contentReaderPassword: known.contentReaderPassword ?? random(),
		siteApiKey: known.siteApiKey ?? random(),
	};
	const isComplete = known.payloadSecret && known.contentReaderPassword && known.siteApiKey;
	if (!isComplete) writePrivate(path, secrets);
	else chmodSync(path, 0o600);
	return secrets;
}

/**
 * What a JSON file of the data directory holds.
 *
 * @throws StartError with the hint when the file cannot be read or holds no JSON object
 */
function readJson(path: string, hint: string): Record<string, unknown> {
	try {
		const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
		if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
			return content as Record<string, unknown>;
		}
		throw new TypeError('It holds no JSON object.');
	} catch (error) {
		throw new StartError(`${path} is damaged: ${(error as Error).message}`, hint, { cause: error });
	}
}

/** What this installation has done once and must not do again. */
export interface State {
	/** Databases that were given sample content, or were deliberately started without. */
	sampleContent?: string[];
}

/** @throws StartError when the file is damaged */
export function readState(dataDir: string): State {
	const path = join(dataDir, 'state.json');
	if (!existsSync(path)) return {};
	const hint =
		'Nothing is lost. Restore it from a backup, or write {} into it: sample content is then loaded once more, but only into a database that holds no content.';
	const { sampleContent } = readJson(path, hint);
	if (sampleContent === undefined) return {};
	if (Array.isArray(sampleContent) && sampleContent.every((name) => typeof name === 'string')) {
		return { sampleContent };
	}
	throw new StartError(`${path} is damaged: "sampleContent" must be a list of names.`, hint);
}

export function writeState(dataDir: string, state: State): void {
	writePrivate(join(dataDir, 'state.json'), state);
}

/**
 * The first account as the file keeps it.
 *
 * @throws StartError when the file is damaged
 */
export function readFirstAccount(path: string): { email: string; password: string } {
	const hint =
		'Nothing is lost: the account is in the database, and whoever has changed its password knows it. Move the file away to start without it; another administrator can set a new password under Staff.';
	const { email, password } = readJson(path, hint);
	if (typeof email === 'string' && typeof password === 'string') return { email, password };
	throw new StartError(`${path} is damaged: it must hold "email" and "password".`, hint);
}

/** Writes beside and moves, so that an interruption leaves the old file or the new one. */
function writePrivate(path: string, content: unknown): void {
	writeFileSync(`${path}.new`, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600 });
	renameSync(`${path}.new`, path);
}
