import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import {
	validate,
	type DocumentNode,
	type GraphQLError,
	type GraphQLSchema,
	type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

import { limitError } from '../errors.ts';
import { operationCost } from './cost.ts';
import { documentPlugin, requestWeight, type DocumentExchange } from './document.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What the cost rule knows of the schema's fields. */
type FieldCosts = Pick<Parameters<typeof operationCost>[0], 'bounds' | 'queries'>;

/** What the cost rule learns of a request, and tells. */
export interface CostExchange extends DocumentExchange {
	/** Only the cost is asked for. */
	isDryRun?: boolean;
	/** Absent until it is computed: what is refused before costs what its document does. */
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
		documentPlugin(limits),
		fewErrors,
		maxDepthPlugin({
			n: limits.depth,
			// Fragments are how a client writes its operation, not how deep it reads.
			flattenFragments: true,
			// GraphQL's own rules bound how deep the schema may be read, the cost rule how much of it.
			ignoreIntrospection: true,
			onReject: [refuse('depth', limits.depth)],
		}),
		maxAliasesPlugin({
			n: limits.aliases,
			// As dear as any other.
			allowList: [],
			onReject: [refuse('aliases', limits.aliases)],
		}),
		maxDirectivesPlugin({
			n: limits.directives,
			onReject: [refuse('directives', limits.directives)],
		}),
		costPlugin(limits.cost, costs),
	];
}

const nouns: Record<string, string> = {
	depth: 'levels of nested fields',
	aliases: 'aliases',
	directives: 'directives',
};

function refuse(name: string, maximum: number) {
	return (_context: unknown, error: GraphQLError): void => {
		// The rules tell the value in their message only.
		const actual = Number(/found (\d+)/.exec(error.message)?.[1] ?? maximum + 1);
		throw limitError({
			name,
			maximum,
			actual,
			message: `The limit \`${name}\` allows ${maximum} ${nouns[name]}, and the document has ${actual}. Split it into several requests.`,
		});
	};
}

/** Whoever mends the first few errors of a query has mended the others too, or asks again. */
const mostErrors = 5;

const fewErrors: Plugin = {
	onValidate({ setValidationFn }) {
		setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: ValidationRule[]) =>
			validate(schema, document, rules, { maxErrors: mostErrors }),
		);
	},
};

/** What reading the request costs at least, when nothing is known of it. */
export function documentCostOf({ documentCost = requestWeight }: CostExchange): number {
	return documentCost;
}

/** `extensions.cost`. The same for everybody who asks the same: nothing of a client may stand in it. */
export function toldCost(
	exchange: CostExchange,
	limit: number,
): { requested: number; limit: number } {
	return { requested: exchange.cost ?? documentCostOf(exchange), limit };
}

function costPlugin(maximum: number, { bounds, queries }: FieldCosts): Plugin<object, CostContext> {
	return {
		async onExecute({ args, context, setResultAndStopExecution }) {
			const { exchange } = context as unknown as CostContext;
			const cost = (exchange.cost ??=
				documentCostOf(exchange) +
				operationCost({
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
			const cost = toldCost((serverContext as CostContext).exchange, maximum);
			setResult({ ...result, extensions: { ...result.extensions, cost } });
		},
	};
}
