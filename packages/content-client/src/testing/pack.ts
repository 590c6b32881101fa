import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../..');

/** The package as it would be published, and a project that has it installed. */
export function packAndInstall() {
	const project = mkdtempSync(join(tmpdir(), 'lts-package-'));
	execFileSync('pnpm', ['pack', '--silent', '--pack-destination', project], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const [tarball = ''] = readdirSync(project);
	const installed = join(project, 'node_modules/@lts/content-client');
	mkdirSync(installed, { recursive: true });
	execFileSync('tar', ['-xzf', join(project, tarball), '-C', installed, '--strip-components=1']);
	// What a package manager would put there: the dependencies that the manifest names.
	for (const name of ['@graphql-typed-document-node/core', 'graphql', 'graphql-request']) {
		const target = join(project, 'node_modules', name);
		mkdirSync(resolve(target, '..'), { recursive: true });
		symlinkSync(join(folder, 'node_modules', name), target);
	}
	return {
		project,
		installed,
		tarball: join(project, tarball),
		remove: () => rmSync(project, { recursive: true, force: true }),
	};
}
