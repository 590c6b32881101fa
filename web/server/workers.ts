import cluster, { type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createWorkerMetrics, type Told } from './worker-metrics.ts';

/** How many processes answer on the one port. */
export interface Workers {
	wanted: number;
	/** Those that take connections now. */
	serving: number;
}

export type ToWorker =
	| ({ about: 'workers' } & Workers)
	/** To be answered with the same: who does not answer hangs. */
	| { about: 'ping' }
	| { about: 'metrics'; question: number };

export type ToPrimary =
	| { about: 'hello' }
	| { about: 'ping' }
	/** It takes no connections yet, for it is not ready and others are. */
	| { about: 'waiting' }
	| { about: 'metrics'; question: number; told: Told | null };

interface Place {
	number: number;
	worker: Worker | undefined;
	/** When it was started, or said that it waits; milliseconds of `performance.now`. */
	launchedAt: number;
	/** Since when it takes connections; milliseconds of `performance.now`. */
	servingSince: number | undefined;
	/** Ends without a minute of service in between. */
	failures: number;
	/** Pings in a row that nobody answered. */
	missed: number;
}

const defaultTimes = {
	/** Before the first, second, … attempt to replace one; the last for all further ones. */
	restartDelaysMs: [100, 500, 1000, 2000, 5000, 10_000, 30_000],
	forgivenAfterMs: 60_000,
	pingEveryMs: 5000,
	/** Who does not listen by then hangs: it answers no pings before. */
	startPatienceMs: 60_000,
	/** Who has not told its metrics by then is left out. Prometheus waits for ten seconds. */
	metricsPatienceMs: 2000,
	/** Longer than a worker may take to finish its requests, shorter than whoever started us waits. */
	stopPatienceMs: 7000,
};

export interface Supervisor {
	/** Of all workers together, in the format of Prometheus. */
	metrics: () => Promise<string>;
	/**
	 * Lets every worker go on for `delayMs`, which each of them knows, and then finish its requests; takes at
	 * most `stopPatienceMs` more.
	 */
	close: (delayMs?: number) => Promise<void>;
}

/** Counted, not timed: after the whole machine slept, nobody has missed more than one. */
const mostMissed = 4;

/**
 * Runs `count` copies of this program that share its port, and replaces those that end or hang. This
 * process answers no requests, so it is the place for what must see all of them.
 *
 * @param onGivenUp called once when no worker could begin to serve; the reason is in its log
 */
export function superviseWorkers({
	count,
	log,
	onGivenUp,
	times,
}: {
	count: number;
	log: Logger;
	onGivenUp: () => void;
	times?: Partial<typeof defaultTimes>;
}): Supervisor {
	const {
		metricsPatienceMs,
		restartDelaysMs,
		forgivenAfterMs,
		pingEveryMs,
		startPatienceMs,
		stopPatienceMs,
	} = {
		...defaultTimes,
		...times,
	};
	const stopping = new AbortController();
	let hasServed = false;
	// The primary hands connections out in turn. One that hangs has then at most one, which it does not
	// take; with a socket that all listen on, the system would go on giving it every nth.
	cluster.schedulingPolicy = cluster.SCHED_RR;
	const places = Array.from({ length: count }, (_, index): Place => {
		return {
			number: index + 1,
			worker: undefined,
			launchedAt: 0,
			servingSince: undefined,
			failures: 0,
			missed: 0,
		};
	});

	/** False when there is nobody to tell. */
	function tell(place: Place, message: ToWorker): boolean {
		if (!place.worker?.isConnected()) return false;
		place.worker.send(message);
		return true;
	}

	const metrics = createWorkerMetrics({
		numbers: places.map(({ number }) => number),
		patienceMs: metricsPatienceMs,
		ask(worker, question) {
			const place = places.find(({ number }) => number === worker);
			return place !== undefined && tell(place, { about: 'metrics', question });
		},
	});

	function tellAll(): void {
		const serving = places.filter(({ servingSince }) => servingSince !== undefined).length;
		for (const place of places) tell(place, { about: 'workers', wanted: count, serving });
	}

	function launch(place: Place): void {
		const worker = cluster.fork();
		const closeLastConnection = watchConnections(worker);
		Object.assign(place, { worker, launchedAt: performance.now(), missed: 0 });
		worker.on('message', (message: ToPrimary) => {
			if (message.about === 'ping') place.missed = 0;
			if (message.about === 'waiting') place.launchedAt = performance.now();
			if (message.about === 'metrics') metrics.take(place.number, message.question, message.told);
			// What was told before it listened was lost.
			if (message.about === 'hello') tellAll();
		});
		worker.once('listening', () => {
			hasServed = true;
			place.servingSince = performance.now();
			tellAll();
		});
		worker.once('exit', (code, signal) => {
			closeLastConnection();
			metrics.forget(place.number);
			whenEnded(place, signal ?? `exit code ${code}`).catch((error: unknown) => {
				if (!stopping.signal.aborted) throw error;
			});
		});
	}

	async function whenEnded(place: Place, how: string): Promise<void> {
		const { number, servingSince = Infinity } = place;
		if (performance.now() - servingSince > forgivenAfterMs) place.failures = 0;
		Object.assign(place, { worker: undefined, servingSince: undefined });
		if (stopping.signal.aborted) return;
		tellAll();
		if (!hasServed) {
			stopping.abort();
			onGivenUp();
			return;
		}
		const delay = restartDelaysMs[place.failures] ?? restartDelaysMs.at(-1) ?? 0;
		place.failures += 1;
		log.error({ worker: number, how, delay }, 'A worker ended; another takes its place.');
		await wait(delay, undefined, { signal: stopping.signal });
		launch(place);
	}

	function ping(): void {
		for (const place of places) {
			if (!place.worker) continue;
			if (place.servingSince !== undefined) place.missed += 1;
			const isLate =
				place.servingSince === undefined && performance.now() - place.launchedAt > startPatienceMs;
			if (isLate || place.missed > mostMissed) {
				log.error({ worker: place.number }, 'A worker hangs: ending it.');
				place.worker.process.kill('SIGKILL');
			} else if (place.servingSince !== undefined) tell(place, { about: 'ping' });
		}
	}

	const timer = setInterval(ping, pingEveryMs);
	for (const place of places) launch(place);

	return {
		metrics: metrics.collect,
		async close(delayMs = 0) {
			stopping.abort();
			clearInterval(timer);
			const workers = places.flatMap(({ worker }) => worker ?? []);
			const ended = workers.map(
				(worker) => new Promise((resolve) => void worker.once('exit', resolve)),
			);
			// Only the one lets them go on.
			const signal = delayMs > 0 ? 'SIGTERM' : 'SIGINT';
			for (const worker of workers) worker.process.kill(signal);
			const patience = setTimeout(() => {
				for (const worker of workers) worker.process.kill('SIGKILL');
			}, delayMs + stopPatienceMs);
			await Promise.all(ended);
			clearTimeout(patience);
		},
	};
}

/**
 * Node forgets the connection that it is handing to a worker while that dies: its reader would wait
 * for ever. It hands on one at a time, so it is the last one; closing one that was taken does no harm.
 * @returns closes it, so that the reader learns of it and asks again
 */
function watchConnections({ process }: Worker): () => void {
	let last: { close(): void } | undefined;
	const send = process.send.bind(process) as (...args: unknown[]) => boolean;
	process.send = (...args: unknown[]) => {
		const handle = args[1];
		if (isHandle(handle)) last = handle;
		return send(...args);
	};
	return () => last?.close();
}

function isHandle(value: unknown): value is { close(): void } {
	return typeof value === 'object' && value !== null && 'close' in value;
}
