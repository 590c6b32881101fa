/**
 * The content API as a process: Payload's Local API on the read-only role of the database, without
 * Next. Environment: see `../environment.ts`.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { readMetricsAddress, serveMetrics } from '@lts/metrics';
import { startTracing } from '@lts/tracing';
import { getPayload } from 'payload';
import { pino } from 'pino';

import { getEnvironment } from '../environment.ts';
import { createBucket } from '../media-store/bucket.ts';
import { createDiskStore } from '../media-store/store.ts';
import { withStatementTimeout } from './database-url.ts';
import { readContentApiEnvironment } from './environment.ts';
import { createApiMetrics } from './metrics.ts';
import { createContentApi } from './server.ts';

// Payload looks for Next's development server otherwise.
process.env.DISABLE_PAYLOAD_HMR = 'true';
const { DATABASE_URL } = process.env;
if (DATABASE_URL) process.env.DATABASE_URL = withStatementTimeout(DATABASE_URL);

const { bucket, databaseUrl, host, logLevel, mediaDir, port } = getEnvironment();
const environment = readContentApiEnvironment();
const metricsAddress = readMetricsAddress();
const log = pino({ level: logLevel, name: 'content-api' });

// After the environment: the configuration reads it when it is imported.
const { default: config } = await import('../payload.config.ts');
const { survivePostgres } = await import('../database/adapter.ts');
const payload = await getPayload({ config, disableOnInit: true });
survivePostgres(payload);
const tracing = await startTracing('lts-content-api');
const metrics = createApiMetrics();
const { registry } = metrics;
const metricsServer =
	metricsAddress &&
	(await serveMetrics({
		address: metricsAddress,
		contentType: registry.contentType,
		collect: () => registry.metrics(),
		log,
	}));
const api = createContentApi({
	metrics,
	payload,
	connectionString: databaseUrl,
	media: bucket ? createBucket(bucket, log) : createDiskStore(mediaDir),
	log,
	environment,
});

api.server.listen(port, host);
try {
	await once(api.server, 'listening');
} catch (error) {
	log.fatal(
		{ err: error },
		`The content API cannot listen on ${host}:${port}. Is the port taken? Set PORT to another.`,
	);
	process.exit(1);
}
const address = api.server.address() as AddressInfo;
log.info(
	{ host, port: address.port },
	`The content API listens on http://${host}:${address.port}/content/v1/graphql`,
);

let isStopping = false;

async function stop(signal: string): Promise<void> {
	if (isStopping) return;
	isStopping = true;
	// Who presses Ctrl-C wants the end, and balances nothing.
	const delayMs = signal === 'SIGTERM' ? environment.shutdownDelayMs : 0;
	log.info({ signal, delayMs }, 'The content API is stopping.');
	await api.close(delayMs);
	metricsServer?.close();
	await tracing.stop();
	await payload.destroy();
	process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.on(signal, () => {
		stop(signal).catch((error: unknown) => {
			log.error({ err: error }, 'The content API did not stop cleanly.');
			process.exit(1);
		});
	});
}
