// `npm run bench`: how fast the content API is, against floors measured in the same run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

async function work() {
	const child = spawn(process.execPath, ['bench/main.ts'], {
		cwd: fileURLToPath(new URL('../cms', import.meta.url)),
		stdio: 'inherit',
	});
	const [code] = await once(child, 'exit');
	return code ?? 1;
}

await bootstrap(fileURLToPath(import.meta.url), work);
