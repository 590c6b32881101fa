import { createContentClient } from '@lts/content-client';
import { pino } from 'pino';
import { siteHeaders } from '../src/lib/server/environment.ts';
import { loadBuild } from './build.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { originVariables } from './render-page.ts';
import { startSite, type Site } from './start-site.ts';

const environment = readEnvironmentOrExit();
// Synchronous, so that the last line before the process ends is written.
const log = pino({ name: 'web', level: environment.logLevel }, pino.destination({ sync: true }));
let site: Site | undefined;
let isStopping = false;

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
	process.on(event, (error: unknown) => {
		log.fatal({ err: error }, 'Stopped by an error that nothing caught.');
		process.exit(1);
	});
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.on(signal, () => void stop(signal));
}

try {
	Object.assign(process.env, originVariables);
	const build = await loadBuild();
	const contentClient = createContentClient({
		url: environment.contentApiUrl,
		headers: siteHeaders(environment.siteApiKey),
	});
	site = await startSite({ ...environment, ...build, log, contentClient });
	log.info(`The site is served at http://${environment.host}:${site.port}.`);
} catch (error) {
	log.fatal({ err: error }, 'The site cannot start.');
	process.exit(1);
}

async function stop(signal: string): Promise<void> {
	if (isStopping) return;
	isStopping = true;
	log.info(`${signal}: the site stops.`);
	await site?.close();
	process.exit(0);
}

function readEnvironmentOrExit(): Environment {
	try {
		return readEnvironment(process.env);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
