import { readFileSync } from 'node:fs';

import { printSchema } from 'graphql';

import { buildPublicSchema } from './build.ts';

const committed = new URL('../../../../packages/content-client/schema.graphql', import.meta.url);

/** The public schema's SDL. Needs no database. */
export async function printPublicSchema(): Promise<string> {
	const { default: config } = await import('../../payload.config.ts');
	return `${printSchema(buildPublicSchema(await config).schema)}\n`;
}

/** What partners and the site build on: `packages/content-client/schema.graphql`. */
export function readCommittedSchema(): string {
	return readFileSync(committed, 'utf8');
}
