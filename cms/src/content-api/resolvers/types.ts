import type { GraphQLResolveInfo } from 'graphql';

import type { Operation } from '../reading/operation.ts';

/** A resolver. `Parent` is what the field that returned the type gave; `Args` are validated by GraphQL. */
export type Resolve<Parent = unknown, Args = Record<string, never>> = (
	parent: Parent,
	args: Args,
	operation: Operation,
	info: GraphQLResolveInfo,
) => unknown;

/** The resolvers of a type, by field. */
// Each field has its own parent and arguments; GraphQL checks them against the schema.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type TypeResolvers = Record<string, Resolve<any, any>>;

export type Resolvers = Record<string, TypeResolvers>;
