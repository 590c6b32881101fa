import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isKnownBlock, registry } from './registry.ts';

const schema = readFileSync(
	fileURLToPath(import.meta.resolve('@lts/content-client/schema.graphql')),
	'utf8',
);
const union = schema.split('union PageBlock =')[1]?.split(/\n\s*\n/)[0] ?? '';
const types = [...union.matchAll(/\w+/g)].map(([type]) => type).toSorted();

it('has a component for every block of the schema and no other', () => {
	expect(types.length).toBeGreaterThan(5);
	expect(Object.keys(registry).toSorted()).toEqual(types);
});

it('has a folder, a component and a fragment of one name for every block', () => {
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const typeOf = (slug: string) =>
		`${slug.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Block`;
	expect(folders.map(typeOf).toSorted()).toEqual(types);
	for (const folder of folders) {
		expect(readdirSync(`${import.meta.dirname}/${folder}`)).toEqual(
			expect.arrayContaining([`${typeOf(folder)}.svelte`, `${folder}.graphql`]),
		);
	}
});

it('knows that it does not know a block of a later schema', () => {
	expect(isKnownBlock('HeroBlock')).toBe(true);
	expect(isKnownBlock('PollBlock')).toBe(false);
	expect(isKnownBlock('toString')).toBe(false);
});
