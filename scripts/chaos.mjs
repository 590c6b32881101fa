// `npm run chaos`: breaks one part of the running product after the other, and measures what readers notice.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bootstrap, build } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url), async () => {
	await build();
	const child = spawn(process.execPath, ['src/main.ts', ...process.argv.slice(2)], {
		cwd: fileURLToPath(new URL('../packages/chaos', import.meta.url)),
		stdio: 'inherit',
	});
	const [code] = await once(child, 'exit');
	return code ?? 1;
});
