/** Prints what is loaded by a process in which nothing is configured. */
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
	load(url, context, next) {
		loaded.push(url);
		return next(url, context);
	},
});
const { startTracing } = await import('../index.ts');
const { tracing } = await import('../tracing.ts');
await startTracing('test', { variables: {} });
const result = await tracing().span('work', {}, () => Promise.resolve(tracing().current()));
process.stdout.write(JSON.stringify({ loaded, result, isOn: tracing().isOn }));
