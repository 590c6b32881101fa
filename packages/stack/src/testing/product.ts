import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A directory laid out like the product, with small real programs in the places of the large ones.
 *
 * A server does what `<NAME>_DOES` in its environment says: `serve` (default), `end` (exit code 3
 * while starting), `ignore` (does not end on SIGTERM). `SET_UP_TAKES` makes migrating slow, in ms.
 */
export function layOutProduct(): { root: string; remove: () => void } {
	const root = mkdtempSync(join(tmpdir(), 'lts-product-'));
	const write = (path: string, content: string) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	};
	write('package.json', '{ "type": "module" }');
	write('cms/.next/BUILD_ID', 'x');
	write('web/build/handler.js', '');
	write('cms/src/content-api/main.ts', server('CONTENT_API'));
	write('web/server/main.ts', server('WEB'));
	write('cms/node_modules/next/package.json', '{ "type": "module" }');
	write('cms/node_modules/next/dist/bin/next', server('ADMIN'));
	write('cms/scripts/migrate.ts', migrate);
	write('cms/scripts/first-account.ts', firstAccount);
	write('cms/scripts/sample-content.ts', sampleContent);
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function server(name: string): string {
	return `
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
const does = process.env.${name}_DOES ?? 'serve';
if (does === 'end') {
	console.error('Error: the ${name} configuration is wrong');
	process.exit(3);
}
// What Next does too: a process of its own below it.
spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
process.on('SIGTERM', () => does !== 'ignore' && process.exit(0));
createServer((request, response) => {
	if (request.url === '/fail') console.log(JSON.stringify({ level: 50, msg: 'it failed' }));
	response.end(JSON.stringify({ name: '${name}', url: request.url, env: process.env }));
}).listen(Number(process.env.PORT), process.env.HOST);
`;
}

const migrate = `
import { setTimeout } from 'node:timers/promises';
console.log('migrating');
await setTimeout(Number(process.env.SET_UP_TAKES ?? 0));
if (process.env.MIGRATE_DOES === 'fail') throw new Error('relation "pages" is in the way');
`;

const firstAccount = `
import { existsSync, writeFileSync } from 'node:fs';
const file = process.env.FIRST_ACCOUNT_FILE;
const account = { email: process.env.FIRST_ACCOUNT_EMAIL ?? 'admin@example.org', password: 'random' };
if (!existsSync(file)) writeFileSync(file, JSON.stringify(account), { mode: 0o600 });
`;

const sampleContent = `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.MEDIA_DIR + '/samples', 'loaded;');
`;
