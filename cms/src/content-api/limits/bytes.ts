import type { Plugin } from 'graphql-yoga';

import { limitError } from '../errors.ts';

/**
 * Refuses an answer that is too long to send. Counting objects bounds it only roughly: how long a text
 * is nobody knows before it is read.
 */
export function bytesPlugin(maximum: number): Plugin {
	return {
		onExecutionResult({ result, setResult }) {
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
			const message = `The limit \`bytes\` allows ${maximum} bytes, and the answer has ${actual}. Ask for shorter lists with \`limit\`, or for fewer texts.`;
			setResult({ errors: [limitError({ name: 'bytes', maximum, actual, message })] });
		},
	};
}
