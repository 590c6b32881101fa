// `npm run bench`: how fast the content API and the site are, against floors measured in the same run.
// `npm run bench -- site`, `-- content-api` or `-- follow` (how soon readers see a change) measures one part.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bootstrap, build } from './lib/bootstrap.mjs';

const parts = {
	'content-api': { folder: 'cms', script: 'bench/content-api.ts' },
	follow: { folder: 'packages/bench', script: 'src/follow/main.ts', isBuilt: true },
	site: { folder: 'packages/bench', script: 'src/site/main.ts', isBuilt: true },
};

async function work() {
	const names = process.argv.slice(2);
	const unknown = names.filter((name) => !(name in parts));
	if (unknown.length > 0) {
		console.error(`There is nothing to measure called ${unknown.join(', ')}.`);
		console.error(`Name one of these, or none for all: ${Object.keys(parts).join(', ')}`);
		return 1;
	}
	const chosen = Object.entries(parts).filter(
		([name]) => names.length === 0 || names.includes(name),
	);
	if (chosen.some(([, { isBuilt }]) => isBuilt)) await build();
	let failed = 0;
	for (const [name, { folder, script }] of chosen) {
		console.log(`\n── ${name}`);
		const cwd = fileURLToPath(new URL(`../${folder}`, import.meta.url));
		const child = spawn(process.execPath, [script], { cwd, stdio: 'inherit' });
		const [code] = await once(child, 'exit');
		if (code !== 0) failed = 1;
	}
	return failed;
}

await bootstrap(fileURLToPath(import.meta.url), work);
