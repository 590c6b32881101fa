import { existsSync } from 'node:fs';

/**
 * How a package of Debian is installed, as `run` takes it: command, arguments, time limit in
 * milliseconds. Nothing where there is no Debian.
 *
 * @param {string} name
 * @returns {[string, string[], number][]}
 */
export function debianAttempts(name) {
	if (!existsSync('/usr/bin/apt-get')) return [];
	const install = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${name}`;
	const shell = ['sh', '-c', install];
	const [command, ...args] = process.getuid() === 0 ? shell : ['sudo', '-n', ...shell];
	return [[command, args, 300_000]];
}
