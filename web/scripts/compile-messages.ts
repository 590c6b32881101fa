/* Compiles the interface texts of `messages/`, unless they are compiled already. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { paraglide } from '../paraglide.config.ts';

const root = join(import.meta.dirname, '..');

async function changedAt(path: string): Promise<number> {
	const info = await stat(join(root, path)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	return info?.mtimeMs ?? 0;
}

const texts = (await readdir(join(root, 'messages'))).map((name) => `messages/${name}`);
const sources = ['paraglide.config.ts', 'project.inlang/settings.json', 'package.json', ...texts];
const newest = Math.max(...(await Promise.all(sources.map(changedAt))));

if ((await changedAt('src/lib/paraglide/messages.js')) < newest) {
	process.chdir(root);
	await compile(paraglide);
	// The compiler's database leaves timers behind that would keep the process for 30 seconds.
	process.exit();
}
