import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { Kind, type DocumentNode, type GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

import { limitError } from '../errors.ts';
import { operationCost } from './cost.ts';
import type { Limits } from './limits.ts';
import { nestingOf } from './nesting.ts';
import { Refusal } from './refusal.ts';

/** What the cost rule knows of the schema's fields. */
type FieldCosts = Pick<Parameters<typeof operationCost>[0], 'bounds' | 'queries'>;

/** What the cost rule learns of a request, and tells. */
export interface CostExchange {
	/** Only the cost is asked for. */
	isDryRun?: boolean;
	/** Absent until it is computed: what is refused before costs 1. */
	cost?: number;
	/** Takes the cost from the quota of whoever asks, before anything is read; rejects with `Refusal`. */
	charge?: (cost: number) => Promise<void>;
	/** Why it was not executed, when the quota did not allow it: the answer to send. */
	refusal?: Refusal;
}

interface CostContext {
	exchange: CostExchange;
}

/** Refuses a request that asks for too much before anything is read for it. */
export function limitPlugins(limits: Limits, costs: FieldCosts): Plugin<object, CostContext>[] {
	return [
		nestingPlugin(limits.nesting),
		maxTokensPlugin({ n: limits.tokens, onReject: [refuse('tokens', limits.tokens)] }),
		maxDepthPlugin({
			n: limits.depth,
			// Fragments are how a client writes its operation, not how deep it reads.
			flattenFragments: true,
			// GraphQL's own rules bound how deep the schema may be read, the cost rule how much of it.
			ignoreIntrospection: true,
			onReject: [refuse('depth', limits.depth)],
		}),
		maxAliasesPlugin({ n: limits.aliases, onReject: [refuse('aliases', limits.aliases)] }),
		maxDirectivesPlugin({
			n: limits.directives,
			onReject: [refuse('directives', limits.directives)],
		}),
		oneOperation,
		costPlugin(limits.cost, costs),
	];
}

const nouns: Record<string, string> = {
	tokens: 'words and signs',
	depth: 'levels of nested fields',
	aliases: 'aliases',
	directives: 'directives',
};

function refuse(name: string, maximum: number) {
	return (_context: unknown, error: GraphQLError): void => {
		// The rules tell the value in their message only, and a parser stops at the first too many.
		const actual = Number(/found (\d+)/.exec(error.message)?.[1] ?? maximum + 1);
		const found = name === 'tokens' ? 'more' : String(actual);
		throw limitError({
			name,
			maximum,
			actual,
			message: `The limit \`${name}\` allows ${maximum} ${nouns[name]}, and the document has ${found}. Split it into several requests.`,
		});
	};
}

function nestingPlugin(maximum: number): Plugin {
	return {
		onParse({ params: { source } }) {
			const actual = nestingOf(typeof source === 'string' ? source : source.body);
			if (actual <= maximum) return;
			throw limitError({
				name: 'nesting',
				maximum,
				actual,
				message: `The limit \`nesting\` allows ${maximum} brackets inside one another, and the document has ${actual}.`,
			});
		},
	};
}

const oneOperation: Plugin = {
	onParse:
		() =>
		({ result }) => {
			if (!isDocument(result)) return;
			const operations = result.definitions.filter(
				({ kind }) => kind === Kind.OPERATION_DEFINITION,
			);
			if (operations.length <= 1) return;
			throw limitError({
				name: 'operations',
				maximum: 1,
				actual: operations.length,
				message: `The limit \`operations\` allows 1 operation, and the document has ${operations.length}. Send each in a request of its own.`,
			});
		},
};

function isDocument(result: unknown): result is DocumentNode {
	return typeof result === 'object' && result !== null && 'definitions' in result;
}

function costPlugin(maximum: number, { bounds, queries }: FieldCosts): Plugin<object, CostContext> {
	return {
		async onExecute({ args, context, setResultAndStopExecution }) {
			const { exchange } = context as unknown as CostContext;
			const cost = (exchange.cost ??= operationCost({
				document: args.document,
				schema: args.schema,
				variables: args.variableValues ?? {},
				bounds,
				queries,
			}));
			if (exchange.isDryRun) {
				setResultAndStopExecution({});
			} else if (cost > maximum) {
				const error = limitError({
					name: 'cost',
					maximum,
					actual: cost,
					message: `The limit \`cost\` allows ${maximum} objects, and the answer could hold ${cost}. Ask for shorter lists with \`limit\`, or for fewer lists inside lists.`,
				});
				setResultAndStopExecution({ errors: [error] });
			} else {
				try {
					await exchange.charge?.(cost);
				} catch (error) {
					if (!(error instanceof Refusal)) throw error;
					exchange.refusal = error;
					setResultAndStopExecution({});
				}
			}
		},
		onResultProcess({ result, serverContext, setResult }) {
			if (Array.isArray(result) || Symbol.asyncIterator in result) return;
			const { cost: requested = 1 } = (serverContext as CostContext).exchange;
			// The same for everybody who asks the same: nothing of a client may stand in it.
			const cost = { requested, limit: maximum };
			setResult({ ...result, extensions: { ...result.extensions, cost } });
		},
	};
}
