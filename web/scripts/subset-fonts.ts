/* Makes the font files that `src/styles/fonts.css` names, unless they are made already. */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const styles = join(root, 'src/styles/fonts.css');
const folder = join(root, 'src/styles/fonts');
const packages = createRequire(import.meta.url);

/** What a file is made of: a variable font of weights from 100 to 900. */
const sources: Record<string, string> = {
	'noto-sans-latin': '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
	'noto-sans-latin-ext':
		'@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2',
	'noto-sans-cyrillic': '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-wght-normal.woff2',
	'vazirmatn-arabic': '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
};

/** Readers of Latin and Cyrillic get none of these features; in Arabic script they make the letters. */
const plainFeatures = ['ccmp', 'kern', 'locl', 'mark', 'mkmk'];

interface Face {
	name: string;
	weights: { min: number; max: number };
	/** All characters that the file is for. */
	characters: string;
}

const faces = facesOf(await readFile(styles, 'utf8'));
const newest = Math.max(await changedAt(styles), await changedAt(import.meta.filename));
const made = faces.map(({ name }) => join(folder, `${name}.woff2`));
const oldest = Math.min(...(await Promise.all(made.map(changedAt))));
if (oldest < newest) for (const face of faces) await make(face);

function facesOf(css: string): Face[] {
	return css.split('@font-face').flatMap((part): Face[] => {
		const name = /url\('\.\/fonts\/([\w-]+)\.woff2'\)/.exec(part)?.[1];
		const [, min, max] = /font-weight: (\d+) (\d+);/.exec(part) ?? [];
		if (name === undefined) return [];
		const ranges = [...part.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)];
		const characters = ranges.flatMap(([, first = '', last = first]) => {
			const from = parseInt(first, 16);
			const length = parseInt(last, 16) - from + 1;
			return Array.from({ length }, (_, at) => String.fromCodePoint(from + at));
		});
		return [
			{ name, weights: { min: Number(min), max: Number(max) }, characters: characters.join('') },
		];
	});
}

async function make({ name, weights, characters }: Face): Promise<void> {
	const source = sources[name];
	if (!source) throw new Error(`Nobody says what fonts/${name}.woff2 is made of.`);
	const font = await subsetFont(await readFile(packages.resolve(source)), characters, {
		targetFormat: 'woff2',
		variationAxes: { wght: weights },
		...(name.includes('arabic') ? {} : { keepFeatures: plainFeatures }),
	});
	const file = join(folder, `${name}.woff2`);
	await mkdir(dirname(file), { recursive: true });
	// Whole or not at all: a build may read it at this moment.
	const begun = `${file}.${process.pid}`;
	await writeFile(begun, font);
	await rename(begun, file);
}

async function changedAt(path: string): Promise<number> {
	const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	return info?.mtimeMs ?? 0;
}
