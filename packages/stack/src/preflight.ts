// Imports nothing from npm: it runs before the packages are installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataDirectory } from './data-directory.ts';
import { requireUnlocked } from './lock.ts';
import { optionsFrom } from './options.ts';
import { requireFreePort } from './ports.ts';

/**
 * Finds what would stop a start, before minutes are spent on installing and building.
 *
 * @throws StartError that says what is in the way
 */
export async function preflight(env: NodeJS.ProcessEnv): Promise<void> {
	const { dataDir, host = '127.0.0.1', ports = {}, databaseUrl } = optionsFrom(env);
	prepareDataDirectory(dataDir);
	const lock = join(dataDir, 'start.lock');
	requireUnlocked(lock, `The data directory ${dataDir}`);
	// What an earlier start left running may hold the ports. The start ends it before it looks at them.
	if (existsSync(lock)) return;
	const wanted = [
		{ port: ports.web, host, variable: 'WEB_PORT' },
		{ port: ports.cms, host, variable: 'CMS_PORT' },
		{ port: ports.api, host, variable: 'API_PORT' },
		{
			port: databaseUrl ? undefined : ports.postgres,
			host: '127.0.0.1',
			variable: 'POSTGRES_PORT',
		},
	];
	for (const { port, ...rest } of wanted) if (port) await requireFreePort({ port, ...rest });
}
