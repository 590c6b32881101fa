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
import { join } from 'node:path';
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
		mkdirSync(dataDir, { recursive: true, mode: 0o755 });
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
}

/** The secrets of this installation: made on the first call, then read from `secrets.json` (mode 600). */
export function readSecrets(dataDir: string): Secrets {
	const path = join(dataDir, 'secrets.json');
	const known = existsSync(path) ? parse(path) : {};
	const random = () => randomBytes(32).toString('base64url');
	const secrets = {
		payloadSecret: known.payloadSecret ?? random(),
		contentReaderPassword: known.contentReaderPassword ?? random(),
	};
	const isComplete = known.payloadSecret && known.contentReaderPassword;
	if (!isComplete) writePrivate(path, secrets);
	else chmodSync(path, 0o600);
	return secrets;
}

function parse(path: string): Partial<Secrets> {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
	} catch (error) {
		throw new StartError(
			`${path} is damaged: ${(error as Error).message}`,
			'Restore it from a backup. Removing it makes new secrets, which signs everybody out and loses nothing else.',
			{ cause: error },
		);
	}
}

/** What this installation has done once and must not do again. */
export interface State {
	/** Databases that were given sample content, or were deliberately started without. */
	sampleContent?: string[];
}

export function readState(dataDir: string): State {
	const path = join(dataDir, 'state.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as State) : {};
}

export function writeState(dataDir: string, state: State): void {
	writePrivate(join(dataDir, 'state.json'), state);
}

/** Writes beside and moves, so that an interruption leaves the old file or the new one. */
function writePrivate(path: string, content: unknown): void {
	writeFileSync(`${path}.new`, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600 });
	renameSync(`${path}.new`, path);
}
