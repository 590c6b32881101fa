import cluster from 'node:cluster';
import { createContentClient } from '@lts/content-client';
import { serveMetrics, type MetricsServer } from '@lts/metrics';
import { startTracing } from '@lts/tracing';
import { tracing } from '@lts/tracing/shared';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { siteHeaders } from '../src/lib/server/environment.ts';
import { loadBuild } from './build.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { createSiteMetrics } from './metrics.ts';
import { originVariables } from './render-page.ts';
import { startSite } from './start-site.ts';
import { superviseWorkers } from './workers.ts';

const environment = readEnvironmentOrExit();
// Synchronous, so that the last line before the process ends is written.
const log = pino({ name: 'web', level: environment.logLevel }, pino.destination({ sync: true }));
let running: { close(delayMs: number): Promise<void> } | undefined;
let metricsServer: MetricsServer | null = null;
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

if (cluster.isPrimary && environment.workerCount > 1) {
	const supervisor = superviseWorkers({
		count: environment.workerCount,
		log,
		onGivenUp: () => {
			log.fatal('No worker could start to serve the site.');
			process.exit(1);
		},
	});
	running = supervisor;
	await tellMetrics(supervisor.metrics, Registry.PROMETHEUS_CONTENT_TYPE);
} else {
	await serve();
}

async function serve(): Promise<void> {
	try {
		await startTracing('lts-web');
		Object.assign(process.env, originVariables);
		const build = await loadBuild();
		const contentClient = createContentClient({
			url: environment.contentApiUrl,
			headers: siteHeaders(environment.siteApiKey),
		});
		const metrics = createSiteMetrics();
		const { registry } = metrics;
		// A worker is asked by the supervising process.
		if (cluster.isPrimary) await tellMetrics(() => registry.metrics(), registry.contentType);
		const site = await startSite({ ...environment, ...build, log, contentClient, metrics });
		running = site;
		log.info(`The site is served at http://${environment.host}:${site.port}.`);
	} catch (error) {
		log.fatal({ err: error }, 'The site cannot start.');
		process.exit(1);
	}
}

async function tellMetrics(collect: () => Promise<string>, contentType: string): Promise<void> {
	const { metricsAddress: address } = environment;
	if (address) metricsServer = await serveMetrics({ address, collect, contentType, log });
}

async function stop(signal: string): Promise<void> {
	if (isStopping) return;
	isStopping = true;
	// Who presses Ctrl-C wants the end, and balances nothing.
	const delayMs = signal === 'SIGTERM' ? environment.shutdownDelayMs : 0;
	if (cluster.isPrimary) log.info({ delayMs }, `${signal}: the site stops.`);
	await running?.close(delayMs);
	metricsServer?.close();
	await tracing().stop();
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
