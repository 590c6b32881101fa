import { readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { blocks } from './index.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

test('every block has a folder of its own, and every folder is a block', () => {
	expect(blocks.map(({ slug }) => slug).sort()).toEqual(folders.sort());
});

test.each(blocks.map(({ slug, interfaceName }) => [slug, interfaceName]))(
	'%s has a type that is called after it: %s',
	(slug, typeName) => {
		const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
		expect(typeName).toBe(`${words.join('')}Block`);
	},
);

test('every block has a picture of its own in the picker, and every picture is of a block', () => {
	const pictures = readdirSync(path.join(import.meta.dirname, '../../public/blocks'));
	const shown = blocks.map(({ admin }) => admin?.images?.thumbnail);
	expect(new Set(shown)).toEqual(
		new Set(pictures.map((file) => ({ url: `/blocks/${file}`, alt: '' }))),
	);
});

test('no field inside of a block is localized: the layout is, as a whole', () => {
	expect(JSON.stringify(blocks)).not.toContain('"localized":true');
});
