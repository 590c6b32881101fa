import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client';

/** What a process tells of itself. */
export type Told = MetricObjectWithValues<MetricValue<string>>[];

export interface WorkerMetrics {
	/** Of all workers together, in the format of Prometheus; those that do not tell theirs in time are named. */
	collect: () => Promise<string>;
	/** What a worker has told when it was asked for the nth time; null when it cannot. */
	take: (worker: number, question: number, told: Told | null) => void;
	/** A worker has ended: it is not waited for. What it has counted is kept. */
	forget: (worker: number) => void;
}

/**
 * Adds up what workers tell of themselves. Sums of what is counted never fall: of a worker that ended or hangs
 * what it told last is in them, for to Prometheus a smaller sum is one that began anew.
 *
 * @param numbers of the workers that should be there
 * @param ask false when the worker cannot be asked
 */
export function createWorkerMetrics({
	numbers,
	ask,
	patienceMs,
}: {
	numbers: readonly number[];
	ask: (worker: number, question: number) => boolean;
	patienceMs: number;
}): WorkerMetrics {
	let questions = 0;
	/** Called with what is told, or nothing when nothing will be. */
	const waiting = new Map<string, (told?: Told) => void>();
	/** What workers that are there have counted, as they told last. */
	const counted = new Map<number, Told>();
	/** The same of those that are not there any more. */
	let ended: Promise<Told> = Promise.resolve([]);

	async function tellOf(worker: number, question: number): Promise<Told | undefined> {
		const name = `${worker} ${question}`;
		const { promise, resolve } = Promise.withResolvers<Told | undefined>();
		waiting.set(name, resolve);
		const patience = setTimeout(resolve, patienceMs);
		if (!ask(worker, question)) resolve(undefined);
		const told = await promise;
		clearTimeout(patience);
		waiting.delete(name);
		return told;
	}

	return {
		async collect() {
			const question = (questions += 1);
			const all = await Promise.all(numbers.map((worker) => tellOf(worker, question)));
			const values = numbers.map((worker, nth) => ({
				labels: { worker: String(worker) },
				value: Number(all[nth] !== undefined),
			}));
			const told = numbers.map((worker, nth) => all[nth] ?? counted.get(worker) ?? []);
			const whole = [...told, await ended, [{ ...isTelling, values }]];
			return AggregatorRegistry.aggregate(whole).metrics();
		},
		take(worker, question, told) {
			if (told) counted.set(worker, told.filter(isCounted));
			waiting.get(`${worker} ${question}`)?.(told ?? undefined);
		},
		forget(worker) {
			for (const [name, resolve] of waiting) if (name.startsWith(`${worker} `)) resolve();
			const last = counted.get(worker);
			counted.delete(worker);
			if (last)
				ended = ended.then((sum) => AggregatorRegistry.aggregate([sum, last]).getMetricsAsJSON());
		},
	};
}

const isTelling = {
	name: 'lts_web_worker_tells',
	help: '0 for a worker that did not tell its metrics in time, or is being replaced',
	type: 'gauge',
	aggregator: 'max',
};

/** As the types have it, it is an enum; as it is told, a word. */
const isCounted = ({ type }: Told[number]) => ['counter', 'histogram'].includes(String(type));
