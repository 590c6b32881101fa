import {
	Kind,
	type DocumentNode,
	type ParseOptions,
	type SelectionSetNode,
	type Source,
} from 'graphql';
import { Parser } from 'graphql/language/parser.js';
import type { Plugin } from 'graphql-yoga';

import { limitError } from '../errors.ts';
import type { Limits } from './limits.ts';
import { nestingOf } from './nesting.ts';

/** What the rules of the document learn of a request. */
export interface DocumentExchange {
	/**
	 * What it costs to read the request and to check it, whatever comes of it. Absent while the
	 * document is not known.
	 */
	documentCost?: number;
}

interface DocumentContext {
	exchange: DocumentExchange;
	params: { variables?: unknown };
}

/**
 * What every request costs that has to be looked at: to take it, parse it and answer takes as long as
 * reading some objects, also when nothing is asked for.
 */
export const requestWeight = 10;

/** Words and signs that cost 1. Reading and checking as many takes as long as reading an object. */
export const tokensPerUnit = 20;
/** Characters of document and variables that cost 1: of comments, long texts and lists of values. */
const charactersPerUnit = 2000;

/** At least `requestWeight`. */
export function documentCost({
	tokens,
	characters,
}: {
	tokens: number;
	characters: number;
}): number {
	return (
		requestWeight + Math.ceil(tokens / tokensPerUnit) + Math.floor(characters / charactersPerUnit)
	);
}

/** Of documents that are kept: counted once. */
const tokensOf = new WeakMap<object, number>();

/** Refuses a document for its form, and says what it costs to have read it. */
export function documentPlugin(limits: Limits): Plugin<object, DocumentContext> {
	return {
		onParse({ context, params, setParseFn }) {
			const { exchange, params: asked } = context as unknown as DocumentContext;
			const text = textOf(params.source);
			const characters = text.length + lengthOf(asked.variables);
			const learn = (tokens: number) => {
				exchange.documentCost = documentCost({ tokens, characters });
			};
			learn(0);
			refuseNesting(text, limits.nesting);
			setParseFn((source: string | Source, options?: ParseOptions) => {
				const parser = new Parser(source, { ...options, maxTokens: limits.tokens });
				try {
					const document = parser.parseDocument();
					refuseForm(document, limits);
					tokensOf.set(document, parser.tokenCount);
					return document;
				} catch (error) {
					// GraphQL gives it no code of its own.
					if (parser.tokenCount > limits.tokens) throw tooManyTokens(limits.tokens);
					throw error;
				} finally {
					learn(parser.tokenCount);
				}
			});
			return ({ result }) => {
				const tokens = result && tokensOf.get(result);
				if (tokens !== undefined && tokens !== null) learn(tokens);
			};
		},
	};
}

function textOf(source: string | Source): string {
	return typeof source === 'string' ? source : source.body;
}

function lengthOf(variables: unknown): number {
	return variables === undefined || variables === null ? 0 : JSON.stringify(variables).length;
}

function refuseNesting(text: string, maximum: number): void {
	const actual = nestingOf(text);
	if (actual <= maximum) return;
	throw limitError({
		name: 'nesting',
		maximum,
		actual,
		message: `The limit \`nesting\` allows ${maximum} brackets inside one another, and the document has ${actual}.`,
	});
}

function tooManyTokens(maximum: number) {
	return limitError({
		name: 'tokens',
		maximum,
		// The parser stops at the first too many.
		actual: maximum + 1,
		message: `The limit \`tokens\` allows ${maximum} words and signs, and the document has more. Split it into several requests.`,
	});
}

/** Before GraphQL's own rules, which compare fields and fragments with one another, each with each. */
function refuseForm({ definitions }: DocumentNode, limits: Limits): void {
	const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
	if (operations > 1) {
		throw limitError({
			name: 'operations',
			maximum: 1,
			actual: operations,
			message: `The limit \`operations\` allows 1 operation, and the document has ${operations}. Send each in a request of its own.`,
		});
	}
	const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
	if (fragments > limits.fragments) {
		throw limitError({
			name: 'fragments',
			maximum: limits.fragments,
			actual: fragments,
			message: `The limit \`fragments\` allows ${limits.fragments} fragments, and the document has ${fragments}. Split it into several requests.`,
		});
	}
	const repeats = Math.max(
		0,
		...definitions.map((one) => ('selectionSet' in one ? repeatsIn(one.selectionSet) : 0)),
	);
	if (repeats > limits.repeats) {
		throw limitError({
			name: 'repeats',
			maximum: limits.repeats,
			actual: repeats,
			message: `The limit \`repeats\` allows the same field ${limits.repeats} times in one place, and the document has one ${repeats} times. Ask for it once.`,
		});
	}
}

/** How often the field is written that stands in one place most often, inline fragments seen through. */
function repeatsIn(selectionSet: SelectionSetNode): number {
	const counts = new Map<string, number>();
	let most = 0;
	const count = ({ selections }: SelectionSetNode): void => {
		for (const selection of selections) {
			if (selection.kind === Kind.INLINE_FRAGMENT) count(selection.selectionSet);
			else if (selection.kind === Kind.FIELD) {
				const name = (selection.alias ?? selection.name).value;
				const times = (counts.get(name) ?? 0) + 1;
				counts.set(name, times);
				most = Math.max(most, times);
				if (selection.selectionSet) most = Math.max(most, repeatsIn(selection.selectionSet));
			}
		}
	};
	count(selectionSet);
	return most;
}
