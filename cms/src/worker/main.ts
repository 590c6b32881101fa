/**
 * The worker as a process of its own, without Next: for admins that are told WORKER_IN_ADMIN=false.
 * Environment: see `../environment.ts`; PORT is for `/healthz` and `/readyz` alone.
 */
import { createServer } from 'node:http';

import { startTracing } from '@lts/tracing';
import { getPayload } from 'payload';
import { pino } from 'pino';

import { sendJson } from '../content-api/http/send.ts';
import { getEnvironment } from '../environment.ts';
import { logger } from '../logger.ts';
import { listenOrExit, stopOnSignals } from '../serverProcess.ts';
import { keepReadiness } from './readiness.ts';
import { tellMetrics } from './tell-metrics.ts';
import { startWorker } from './worker.ts';

// Payload looks for Next's development server otherwise.
process.env.DISABLE_PAYLOAD_HMR = 'true';
process.env.PORT ||= '3004';

const { host, port } = getEnvironment();
const log = pino({ ...logger.options, name: 'worker' });
const tracing = await startTracing('lts-worker');

// After the environment: the configuration reads it when it is imported.
const { default: config } = await import('../payload.config.ts');
const payload = await getPayload({ config });
const worker = startWorker({ payload: () => Promise.resolve(payload) });
tellMetrics(worker);

const readiness = keepReadiness(() => Promise.resolve(payload.db.pool));
const server = createServer((request, response) => {
	if (request.url === '/healthz') return sendJson(response, 200, { status: 'ok' });
	if (request.url !== '/readyz') {
		return sendJson(response, 404, { error: 'Here are /healthz and /readyz.' });
	}
	readiness()
		.then((state) => sendJson(response, state.status === 'ready' ? 200 : 503, state))
		.catch((error: unknown) => {
			log.error({ err: error }, 'The state could not be read.');
			sendJson(response, 500, { error: 'The state could not be read; the log says why.' });
		});
});
await listenOrExit(server, { host, port, name: 'The worker', log });
log.info({ host, port }, `The worker runs; its state is at http://${host}:${port}/readyz`);

stopOnSignals({
	name: 'The worker',
	log,
	async stop() {
		server.close();
		await worker.stop();
		await tracing.stop();
		await payload.destroy();
	},
});
