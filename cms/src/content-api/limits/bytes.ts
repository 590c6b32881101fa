import type { Plugin } from 'graphql-yoga';

import type { ServerContext } from '../graphql/yoga.ts';
import { bytesError } from './answer-size.ts';

/**
 * Refuses an answer that is too long to send. Counting objects bounds it only roughly: how long a text
 * is nobody knows before it is read.
 */
export function bytesPlugin(maximum: number): Plugin<object, ServerContext> {
	return {
		onExecutionResult({ result, setResult, context }) {
			const breach = context.exchange.operation?.answerSize.breach;
			if (breach) return setResult({ errors: [breach] });
			if (!result || Symbol.asyncIterator in result || result.errors) return;
			const text = JSON.stringify(result);
			const actual = Buffer.byteLength(text);
			if (actual <= maximum) {
				// Not a second time, as long as nobody adds to it.
				const counted = { ...result, stringify };
				setResult(counted);
				function stringify(value: object): string {
					return value === counted ? text : JSON.stringify(value);
				}
				return;
			}
			setResult({ errors: [bytesError(maximum, actual, `it has ${actual}`)] });
		},
	};
}
