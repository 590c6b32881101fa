import { join } from 'node:path';
import { run } from './children.mjs';
import { debianAttempts } from './debian.mjs';
import { toolEnvironment } from './tools.mjs';
import { ROOT } from './versions.mjs';

const E2E = join(ROOT, 'packages/e2e');

/**
 * Makes sure that the end-to-end tests find a Chromium: one that is there, Playwright's, or Debian's.
 *
 * @param {(text: string) => void} note
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureBrowser(note) {
	const { findBrowser } = await import('../../packages/e2e/src/find-browser.ts');
	if (findBrowser()) return true;

	const attempts = [
		['pnpm', ['exec', 'playwright-core', 'install', 'chromium'], 90_000],
		...debianAttempts('chromium'),
	];
	for (const [command, args, timeout] of attempts) {
		const result = await run(command, args, {
			cwd: E2E,
			env: { ...toolEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
			timeout,
		}).catch((error) => {
			if (error.name === 'Interrupted') throw error;
			return { code: 1, output: error.message };
		});
		if (result.code === 0 && findBrowser()) return true;
		const reason = result.timedOut ? 'no answer in time' : result.output.trim().split('\n').at(-1);
		note(`${command} ${args.join(' ')}: ${reason || `exit code ${result.code}`}`);
	}
	note('Install Chromium by hand (Debian: apt-get install chromium), or set CHROMIUM_PATH.');
	return false;
}
