import { once } from 'node:events';
import { ROOT, type Mode } from './definitions.ts';
import { optionsFrom } from './options.ts';
import type { Step } from './set-up.ts';
import { startStack } from './stack.ts';
import { welcome } from './welcome.ts';

/* eslint-disable no-console -- this is what a person at the terminal reads */

/**
 * Runs the product in the terminal until it is interrupted.
 *
 * @returns the exit code
 * @throws StartError when something is in the way
 */
export async function runStack({
	mode,
	step,
	interrupted,
	root = ROOT,
}: {
	mode: Mode;
	step: Step;
	interrupted: AbortSignal;
	/** Where the packages lie; for tests of the start itself. */
	root?: string;
}): Promise<number> {
	const stack = await startStack({
		...optionsFrom(process.env),
		mode,
		root,
		step,
		signal: interrupted,
		report: (line) => console.error(line),
	});
	console.log(welcome(stack));

	if (!interrupted.aborted) await once(interrupted, 'abort');
	console.log('');
	await step('Stopping', stack.stop);
	return 0;
}
