// `npm run dev`: everything with hot reload, on the same embedded database as `npm start`.
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { interrupted } from './lib/interrupt.mjs';
import { step } from './lib/steps.mjs';

async function work() {
	const { runStack } = await import('../packages/stack/src/cli.ts');
	return runStack({ mode: 'development', step, interrupted });
}

async function check() {
	const { preflight } = await import('../packages/stack/src/preflight.ts');
	await preflight(process.env);
}

await bootstrap(fileURLToPath(import.meta.url), work, check);
