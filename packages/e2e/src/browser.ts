import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/**
 * Starts a real Chromium without a window that talks to nobody but the pages it opens.
 *
 * @throws when there is none on this machine
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (!executablePath) {
		throw new Error(
			'No Chromium was found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
		);
	}
	const isRoot = process.getuid?.() === 0;
	return chromium.launch({
		executablePath,
		args: [
			// Chromium's sandbox refuses to work for root.
			...(isRoot ? ['--no-sandbox'] : []),
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-default-apps',
			'--disable-dev-shm-usage',
			'--disable-domain-reliability',
			'--disable-sync',
			'--no-default-browser-check',
			'--no-first-run',
			'--no-pings',
		],
	});
}
