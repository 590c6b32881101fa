import { existsSync } from 'node:fs';

interface Program {
	file: string;
	/** What it is to be called. */
	argv0: string;
}

/**
 * Debian's package `redis-tools` holds the server as well, by the name of its checker: it is one
 * program that looks at what it is called. `redis-server` would start a service on the machine.
 */
const programs: Program[] = [
	...['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].flatMap((folder) =>
		['valkey-server', 'redis-server'].map((name) => ({ file: `${folder}/${name}`, argv0: name })),
	),
	{ file: '/usr/bin/redis-check-rdb', argv0: 'redis-server' },
];

/** A Redis or Valkey that is installed on this machine. */
export function findRedis(): Program | undefined {
	return programs.find(({ file }) => existsSync(file));
}
