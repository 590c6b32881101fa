import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	rmdirSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { StartError } from '../errors.ts';
import type { Binaries } from './locations.ts';
import type { SystemUser } from './system-user.ts';

export const SUPERUSER = 'postgres';

/**
 * Creates the database unless it exists. It is made beside its place and moved there when complete,
 * so that an interrupted start leaves nothing that looks like a database.
 *
 * @returns the superuser's password
 */
export function initialize({
	dataDir,
	directory,
	binaries,
	user,
	log,
}: {
	dataDir: string;
	directory: string;
	binaries: Binaries;
	user: SystemUser | undefined;
	log: (message: string) => void;
}): string {
	const passwordFile = join(dataDir, 'postgres-password');
	const known = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : '';
	const password = known || randomBytes(24).toString('base64url');
	if (!known) writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });

	if (existsSync(join(directory, 'PG_VERSION'))) {
		const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
		const ours = majorVersion(binaries);
		if (version !== ours) {
			throw new StartError(
				`The database in ${directory} was made by Postgres ${version}; this release brings Postgres ${ours}.`,
				'Dump it with the earlier release, set DATA_DIR to a new directory, and restore it there: see docs/operations.md, "Upgrade".',
			);
		}
		if (!known) {
			log('The password of the database was missing: a new one was set.');
			setPassword({ directory, binaries, user, password });
		}
		return password;
	}
	if (readdirSync(directory).length > 0) {
		throw new StartError(
			`${directory} holds files but no database.`,
			'Move them away, or set DATA_DIR to another directory.',
		);
	}
	createCluster({ directory, binaries, user, password });
	return password;
}

function createCluster({
	directory,
	binaries,
	user,
	password,
}: {
	directory: string;
	binaries: Binaries;
	user: SystemUser | undefined;
	password: string;
}): void {
	const unfinished = `${directory}.unfinished`;
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished, { mode: 0o700 });
	const secrets = mkdtempSync(join(tmpdir(), 'lts-'));
	const passwordFile = join(secrets, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (user) {
		for (const path of [unfinished, secrets, passwordFile]) chownSync(path, user.uid, user.gid);
	}
	try {
		// The builtin provider sorts and folds alike on every machine, whatever locales it has.
		const { status, stderr, error } = spawnSync(
			binaries.initdb,
			[
				...['--pgdata', unfinished, '--username', SUPERUSER, '--pwfile', passwordFile],
				...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale'],
				...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
			],
			{ ...asUser(user), cwd: '/', encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
		);
		if (status !== 0) {
			throw new StartError(
				`The database could not be created in ${directory}: ${(stderr || String(error)).trim()}`,
				'Check the free disk space and the rights of that directory, then start again.',
			);
		}
	} finally {
		rmSync(secrets, { recursive: true, force: true });
	}
	rmdirSync(directory);
	renameSync(unfinished, directory);
}

function setPassword({
	directory,
	binaries,
	user,
	password,
}: {
	directory: string;
	binaries: Binaries;
	user: SystemUser | undefined;
	password: string;
}): void {
	const { status, stderr } = spawnSync(
		binaries.postgres,
		['--single', '-D', directory, 'postgres'],
		{
			...asUser(user),
			cwd: '/',
			encoding: 'utf8',
			input: `ALTER ROLE ${SUPERUSER} PASSWORD ${pg.escapeLiteral(password)};\n`,
		},
	);
	if (status !== 0) {
		throw new StartError(`The password of the database could not be set: ${stderr.trim()}`);
	}
}

function majorVersion({ postgres }: Binaries): string {
	const output = spawnSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/' }).stdout;
	return /(\d+)\.\d+/.exec(output)?.[1] ?? output.trim();
}

export function asUser(user: SystemUser | undefined) {
	// The environment of whoever starts (PGDATA, PGPORT, secrets) is none of the server's business.
	const variables: Record<string, string | undefined> = {
		PATH: process.env.PATH,
		LC_ALL: 'C',
		TZ: 'UTC',
	};
	// Next's types, where they are around (the CMS starts Postgres in its tests), want a NODE_ENV here.
	const env = variables as NodeJS.ProcessEnv;
	return user ? { uid: user.uid, gid: user.gid, env } : { env };
}
