import { execFileSync } from 'node:child_process';
import { StartError } from '../errors.ts';

/** Under whom Postgres runs; undefined: under the user of this process. */
export interface SystemUser {
	name: string;
	uid: number;
	gid: number;
}

const NAME = 'postgres';

/** Postgres refuses to run as root: then it runs as the user `postgres`, created when missing. */
export function systemUser(): SystemUser | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const existing = lookUp();
	if (existing) return existing;
	const attempts: [string, string[]][] = [
		['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]],
		['adduser', ['-S', '-D', '-H', '-s', '/bin/false', NAME]],
	];
	const failures: string[] = [];
	for (const [command, args] of attempts) {
		try {
			execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
		} catch (error) {
			failures.push((error as Error).message.trim());
		}
		const created = lookUp();
		if (created) return created;
	}
	throw new StartError(
		`Postgres must not run as root, and the system user "${NAME}" could not be created: ${failures.join('; ')}`,
		`Create the user "${NAME}", or start as another user than root, or set DATABASE_URL to an existing Postgres.`,
	);
}

function lookUp(): SystemUser | undefined {
	try {
		const [uid, gid] = ['-u', '-g'].map((flag) =>
			Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] })),
		);
		return uid && gid ? { name: NAME, uid, gid } : undefined;
	} catch {
		return undefined;
	}
}
