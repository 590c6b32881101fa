/**
 * The content API as a process: Payload's Local API on the read-only role of the database, without
 * Next. Environment: see `../environment.ts`.
 */
import { readMetricsAddress, serveMetrics } from '@lts/metrics';
import { startTracing } from '@lts/tracing';
import { getPayload } from 'payload';
import { pino } from 'pino';

import { getEnvironment } from '../environment.ts';
import { createBucket } from '../media-store/bucket.ts';
import { createDiskStore } from '../media-store/store.ts';
import { listenOrExit, stopOnSignals } from '../serverProcess.ts';
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

const name = 'The content API';
const boundPort = await listenOrExit(api.server, { host, port, name, log });
log.info(
	{ host, port: boundPort },
	`The content API listens on http://${host}:${boundPort}/content/v1/graphql`,
);

stopOnSignals({
	name,
	log,
	delayMs: environment.shutdownDelayMs,
	async stop(delayMs) {
		await api.close(delayMs);
		metricsServer?.close();
		await tracing.stop();
		await payload.destroy();
	},
});
