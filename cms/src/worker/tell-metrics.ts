import { readMetricsAddress, serveMetrics } from '@lts/metrics';
import pg from 'pg';
import { pino } from 'pino';

import { getEnvironment } from '../environment.ts';
import { logger } from '../logger.ts';
import { mediaStoreProblem } from '../media-store/health.ts';
import { createAdminMetrics } from '../metrics.ts';
import type { Worker } from './worker.ts';

/**
 * Tells Prometheus of this process, where the environment names a port for it, and of its worker, if it
 * has one. On a connection of its own: metrics are wanted most when the others are taken.
 */
export function tellMetrics(worker: Worker | undefined): void {
	const address = readMetricsAddress();
	if (!address) return;
	const { databaseUrl: connectionString } = getEnvironment();
	const log = pino({ ...logger.options, name: 'metrics' });
	const db = new pg.Pool({
		...{ application_name: 'metrics', connectionString, max: 1 },
		...{ connectionTimeoutMillis: 2_000, query_timeout: 2_000 },
	});
	db.on('error', (error) => log.warn({ err: error }, 'A connection to Postgres was lost.'));
	const registry = createAdminMetrics({ db, worker, mediaStoreProblem });
	void serveMetrics({
		address,
		contentType: registry.contentType,
		collect: () => registry.metrics(),
		log,
	});
}
