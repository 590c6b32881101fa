/** Workers that answer nothing, supervised by a process that takes them for hanging after a second. */
import cluster from 'node:cluster';
import http from 'node:http';
import { pino } from 'pino';
import { linkWorker } from '../worker-link.ts';
import { superviseWorkers } from '../workers.ts';

if (cluster.isPrimary) {
	superviseWorkers({
		count: 2,
		log: pino(pino.destination({ sync: true })),
		onGivenUp: () => process.exit(1),
		times: { pingEveryMs: 200, startPatienceMs: 10_000 },
	});
} else {
	linkWorker();
	http.createServer().listen(0, '127.0.0.1', () => process.stdout.write('listening\n'));
}
