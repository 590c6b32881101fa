import cluster from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import type { ToPrimary, ToWorker, Workers } from './workers.ts';

export interface WorkerLink {
	/** As the primary process told it last. */
	workers: () => Workers;
	/** Resolves when this process is to take connections: when it is ready, or when nobody else takes any. */
	untilTurn: (isReady: () => Promise<boolean>) => Promise<void>;
}

const lookEveryMs = 200;
const alone: WorkerLink = {
	workers: () => ({ wanted: 1, serving: 1 }),
	untilTurn: () => Promise.resolve(),
};

/**
 * What a process that serves the site knows of those beside it, if there are any.
 * @param registry what it tells of itself to the process that supervises it
 */
export function linkWorker(registry: Registry): WorkerLink {
	if (!cluster.isWorker) return alone;
	let workers: Workers | undefined;
	const tell = (message: ToPrimary) => process.send?.(message);
	process.on('message', (message: ToWorker) => {
		if (message.about === 'ping') tell(message);
		if (message.about === 'metrics') void tellMetrics(message.question);
		if (message.about !== 'workers') return;
		const { wanted, serving } = message;
		workers = { wanted, serving };
	});
	async function tellMetrics(question: number): Promise<void> {
		// Who cannot tell is shown as one that does not.
		const told = await registry.getMetricsAsJSON().catch(() => null);
		tell({ about: 'metrics', question, told });
	}
	tell({ about: 'hello' });
	return {
		workers: () => workers ?? alone.workers(),
		async untilTurn(isReady) {
			while (workers?.serving !== 0 && !(await isReady())) {
				tell({ about: 'waiting' });
				await wait(lookEveryMs);
			}
		},
	};
}
