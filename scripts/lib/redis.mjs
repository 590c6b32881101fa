import { run } from './children.mjs';
import { debianAttempts } from './debian.mjs';
import { toolEnvironment } from './tools.mjs';
import { ROOT } from './versions.mjs';

/**
 * Makes sure that the tests of what processes share find a Redis: one that is there, or Debian's.
 *
 * @param {(text: string) => void} note
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureRedis(note) {
	const { findRedis } = await import('../../packages/test-redis/src/find-redis.ts');
	if (findRedis()) return true;

	// The server without a service that would be started on this machine.
	for (const [command, args, timeout] of debianAttempts('redis-tools')) {
		const result = await run(command, args, {
			cwd: ROOT,
			env: { ...toolEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
			timeout,
		}).catch((error) => {
			if (error.name === 'Interrupted') throw error;
			return { code: 1, output: error.message };
		});
		if (result.code === 0 && findRedis()) return true;
		const reason = result.timedOut ? 'no answer in time' : result.output.trim().split('\n').at(-1);
		note(`${command} ${args.join(' ')}: ${reason || `exit code ${result.code}`}`);
	}
	note('Install Redis by hand (Debian: apt-get install redis-tools); the tests that need it fail.');
	return false;
}
