import { readFileSync } from 'node:fs';

import type { GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import type { SanitizedConfig } from 'payload';

import type { ListBounds } from '../limits/cost.ts';
import { recordOf } from '../reading/document.ts';
import type { Operation } from '../reading/operation.ts';
import { changedCollections, changeKinds } from '../resolvers/changes.ts';
import { publicResolvers } from '../resolvers/index.ts';
import { tidyArguments } from '../resolvers/tidy-arguments.ts';
import { listBounds, queriesOf } from './bounds.ts';
import { deriveTypes, type Derived } from './derive.ts';
import { shareDescriptions } from './descriptions.ts';
import { exposed } from './exposed/index.ts';
import { scalars } from './scalars.ts';

export interface PublicSchema {
	schema: GraphQLSchema;
	derived: Derived;
	bounds: ListBounds;
	/** The fields, by `Type.field`, that ask the database for each parent. */
	queries: ReadonlySet<string>;
}

const written = readFileSync(new URL('public.graphql', import.meta.url), 'utf8');

/**
 * The public schema with its resolvers. Needs no database.
 *
 * @throws {Error} when what is exposed does not fit the configuration, or a resolver the schema.
 */
export function buildPublicSchema(config: SanitizedConfig): PublicSchema {
	const derived = deriveTypes(config, exposed);
	const schema: GraphQLSchema = createSchema<Operation>({
		typeDefs: [written, derived.typeDefs],
		resolvers: {
			...scalars,
			...publicResolvers(derived),
			...Object.fromEntries(derived.enums),
			ReferenceCollection: {
				PAGES: 'pages',
				PROGRAMS: 'programs',
				NEWS: 'news',
				GUIDES: 'guides',
				ACTIONS: 'actions',
			},
			ChangedCollection: changedCollections,
			ChangeKind: changeKinds,
			PageBlock: {
				__resolveType: (block: unknown) => derived.blocks.get(String(recordOf(block)['blockType'])),
			},
		},
		resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
	});
	shareDescriptions(schema);
	tidyArguments(schema);
	return { schema, derived, bounds: listBounds(schema, derived), queries: queriesOf(schema) };
}
