// `npm start`: everything from a fresh clone to a running product.
import { fileURLToPath } from 'node:url';
import { bootstrap, build } from './lib/bootstrap.mjs';
import { interrupted } from './lib/interrupt.mjs';
import { step } from './lib/steps.mjs';

async function work() {
	await build();
	const { runStack } = await import('../packages/stack/src/cli.ts');
	return runStack({ mode: 'production', step, interrupted });
}

async function check() {
	const { preflight } = await import('../packages/stack/src/preflight.ts');
	await preflight(process.env);
}

await bootstrap(fileURLToPath(import.meta.url), work, check);
