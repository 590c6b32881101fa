import { tracing } from '@lts/tracing/shared';
import { getPayload } from 'payload';

import { endGracefully } from '../endGracefully.ts';
import { getEnvironment } from '../environment.ts';
import { tellMetrics } from './tell-metrics.ts';
import { startWorker } from './worker.ts';

/** Starts what runs beside the admin in its process. Without a worker one of its own has to run. */
export function startBesideAdmin(): void {
	const worker = getEnvironment().workerInAdmin ? startWorker({ payload: loadPayload }) : undefined;
	tellMetrics(worker);
	endGracefully(async () => {
		await worker?.stop();
		await tracing().stop();
	});
}

/** The same as the admin's routes have; not before a job is due, for it takes a moment to begin. */
async function loadPayload() {
	const { default: config } = await import('../payload.config.ts');
	return getPayload({ config });
}
