import type { Plugin } from 'graphql-yoga';

import { timeoutError } from '../errors.ts';

/** Gives an operation up that takes too long; what it still reads is bounded by the database. */
export function timeoutPlugin(timeoutMs: number): Plugin {
	return {
		onExecute({ executeFn, setExecuteFn }) {
			setExecuteFn(async (args) => {
				let timer: NodeJS.Timeout | undefined;
				const timeout = new Promise((resolve) => {
					timer = setTimeout(() => resolve({ errors: [timeoutError(timeoutMs)] }), timeoutMs);
				});
				try {
					return await Promise.race([executeFn(args), timeout]);
				} finally {
					clearTimeout(timer);
				}
			});
		},
	};
}
