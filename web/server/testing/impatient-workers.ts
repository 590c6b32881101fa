/**
 * Workers that answer nothing, supervised by a process that takes them for hanging soon. `START_PATIENCE_MS`
 * says how soon before they listen; the workers numbered in `SLEEPER` and `WAITER` do not listen: one because it
 * hangs, the other because it is not ready. Their successors do.
 */
import cluster from 'node:cluster';
import http from 'node:http';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { linkWorker } from '../worker-link.ts';
import { superviseWorkers } from '../workers.ts';

const { SLEEPER, START_PATIENCE_MS = '10000', WAITER, WEB_WORKERS } = process.env;

if (cluster.isPrimary) {
	superviseWorkers({
		count: Number(WEB_WORKERS),
		log: pino(pino.destination({ sync: true })),
		onGivenUp: () => process.exit(1),
		times: { pingEveryMs: 200, startPatienceMs: Number(START_PATIENCE_MS) },
	});
} else {
	const link = linkWorker(new Registry());
	const number = String(cluster.worker?.id);
	if (number === WAITER) void link.untilTurn(() => Promise.resolve(false));
	else if (number !== SLEEPER) {
		http.createServer().listen(0, '127.0.0.1', () => process.stdout.write('listening\n'));
	}
}
