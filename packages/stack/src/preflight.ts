// Imports nothing from npm: it runs before the packages are installed.
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
	requireUnlocked(join(dataDir, 'start.lock'), `The data directory ${dataDir}`);
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
