import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handler } from './capture.ts';

const defaultFolder = fileURLToPath(new URL('../build/', import.meta.url));

/** SvelteKit's build: its handler, and which paths are its files. */
export interface Build {
	handler: Handler;
	isFile: (path: string) => boolean;
	/** Another one for every build, and for every change of the server in front of it. */
	version: string;
}

/**
 * Loads the build. The handler reads the environment while it is loaded.
 * @throws Error that says how to build when there is no build
 */
export async function loadBuild(folder = defaultFolder): Promise<Build> {
	const files = await listFiles(folder);
	const { handler } = (await import(new URL(`file://${folder}/handler.js`).href)) as {
		handler: Handler;
	};
	return {
		handler,
		version: await hashFiles([join(folder, 'server'), import.meta.dirname]),
		// Files of an older build are asked for by pages that a reader still has open.
		isFile: (path) => path.startsWith('/_app/') || files.has(path) || files.has(decode(path)),
	};
}

async function hashFiles(folders: string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const folder of folders) {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const files = entries.filter((entry) => entry.isFile());
		for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
			hash.update(relative(folder, path)).update(await readFile(path));
		}
	}
	return hash.digest('base64url').slice(0, 22);
}

async function listFiles(folder: string): Promise<Set<string>> {
	const paths: string[] = [];
	for (const part of ['client', 'prerendered']) {
		const root = join(folder, part);
		const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
			(error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT' && part === 'prerendered') return [];
				throw new Error(
					`The site is not built: ${root} cannot be read. Run "pnpm exec turbo run build" in the project's folder.`,
					{ cause: error },
				);
			},
		);
		for (const entry of entries) {
			if (entry.isFile()) paths.push(`${entry.parentPath}/${entry.name}`.slice(root.length));
		}
	}
	return new Set(paths);
}

function decode(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
