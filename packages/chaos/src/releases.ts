import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Releases of the site beside each other, one of them current: as where a deploy moves a link. */
export interface Releases {
	/** Where the stack finds the product; the site there is the current release. */
	root: string;
	/** Makes another version of the site the current one, for processes that start from now on. */
	deployNext(): { mark: string };
}

const product = resolve(import.meta.dirname, '../../..');
/** What the site consists of while it runs. Its packages are those of the product. */
const parts = ['package.json', 'build', 'server', 'src'];
/** In which SvelteKit's build has the frame of all pages. */
const frame = 'build/server/chunks/internal.js';

export function prepareReleases(directory: string): Releases {
	const root = join(directory, 'current');
	mkdirSync(root, { recursive: true });
	symlinkSync(join(product, 'cms'), join(root, 'cms'));
	symlinkSync(join(product, 'web'), join(root, 'web'));
	let number = 1;

	return {
		root,
		/** @returns what the pages of the new version have in them, and those of others have not */
		deployNext() {
			number += 1;
			const release = join(directory, `release-${number}`);
			mkdirSync(release);
			for (const part of parts) {
				cpSync(join(product, 'web', part), join(release, part), { recursive: true });
			}
			symlinkSync(join(product, 'web/node_modules'), join(release, 'node_modules'));
			const mark = `<!-- release ${number} -->`;
			const code = readFileSync(join(release, frame), 'utf8');
			const marked = code.replaceAll('</body>', `${mark}</body>`);
			if (marked === code) throw new Error(`${frame} does not hold the frame of the pages.`);
			writeFileSync(join(release, frame), marked);
			symlinkSync(release, join(directory, 'next'));
			renameSync(join(directory, 'next'), join(root, 'web'));
			return { mark };
		},
	};
}
