import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A question that this site asks, the answer of the content API on the examples of the CMS, and
 * what of it readers have to see. A test of the CMS keeps them in step.
 */
export interface Fixture<Answer> {
	operation: string;
	variables: Record<string, unknown>;
	words: string[];
	answer: Answer;
}

const folder = join(
	dirname(fileURLToPath(import.meta.resolve('@lts/content-client/schema.graphql'))),
	'fixtures',
);

/** The fixture of every block by its slug. */
export function readBlockFixtures<Answer>(): [slug: string, Fixture<Answer>][] {
	return readdirSync(join(folder, 'blocks')).map((name) => [
		name.replace('.json', ''),
		JSON.parse(readFileSync(join(folder, 'blocks', name), 'utf8')) as Fixture<Answer>,
	]);
}

/** The slugs of all collections that have fixtures. */
export function fixtureCollections(): string[] {
	return readdirSync(join(folder, 'collections')).map((name) => name.replace('.json', ''));
}

export function readCollectionFixtures<Answer>(slug: string): Fixture<Answer>[] {
	const file = join(folder, 'collections', `${slug}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as Fixture<Answer>[];
}
