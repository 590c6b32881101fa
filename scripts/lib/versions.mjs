import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));

/** The Node and pnpm that the product runs and is tested with. */
export const NODE_VERSION = readFileSync(`${ROOT}/.node-version`, 'utf8').trim();
export const PNPM_VERSION = manifest.packageManager.split('@')[1].split('+')[0];

/** Whether the Node that runs this file can run the product. */
export function isNodeRecentEnough() {
	return major(process.versions.node) >= major(NODE_VERSION);
}

function major(version) {
	return Number(version.split('.')[0]);
}
