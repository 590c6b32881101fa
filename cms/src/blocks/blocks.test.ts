import { readdirSync } from 'node:fs';

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

test('no field inside of a block is localized: the layout is, as a whole', () => {
	expect(JSON.stringify(blocks)).not.toContain('"localized":true');
});
