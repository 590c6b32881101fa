import { fileURLToPath } from 'node:url';
import { exchange, start } from './processes.ts';

export interface Request {
	path: string;
	/** Default GET. */
	method?: 'GET' | 'HEAD' | 'POST';
	headers?: Record<string, string>;
	body?: string;
}

/** What is asked of a server, and how. */
export interface Load {
	/** Origin: `http://127.0.0.1:3000`. `{n}` in a path becomes another number in each request. */
	origin: string;
	requests: Request[];
	/** Which of `requests` are asked, by their places, in this order, over and over; all in turn without it. */
	order?: number[];
	connections: number;
	/** How long; without it each place of the order is asked once. */
	seconds?: number;
	/**
	 * Requests per second, come what may: what waits for a free connection counts from when it was due.
	 * Without it every connection asks again as soon as it has its answer.
	 */
	rate?: number;
	/** Any other status is a failure. Default 200. */
	status?: number;
}

/** Times in milliseconds. */
export interface Times {
	count: number;
	p50: number;
	p95: number;
	p99: number;
	max: number;
}

export interface LoadResult extends Times {
	/** Answers per second. */
	rate: number;
	bytes: number;
	/** By what Server-Timing says of the page cache. */
	sources: Record<string, Times>;
	/** Answers that were not what was wanted, and connections that broke. */
	failures: Record<string, number>;
}

export interface LoadGenerator {
	/** @throws Error when anything but the wanted status came back, unless failures are what is measured */
	measure(load: Load, options?: { mayFail?: boolean }): Promise<LoadResult>;
	stop(): void;
}

/** Starts the process that asks: what it asks with must not slow down who counts. */
export async function startLoadGenerator(): Promise<LoadGenerator> {
	const script = fileURLToPath(new URL('load-process.ts', import.meta.url));
	const { child } = await start({ script });
	return {
		async measure(load, { mayFail = false } = {}) {
			const result = await exchange<LoadResult>(child, load);
			const failures = Object.entries(result.failures);
			if (failures.length > 0 && !mayFail) {
				const list = failures.map(([what, count]) => `${count} × ${what}`).join(', ');
				throw new Error(`${load.origin}${load.requests[0]?.path}: ${list}, ${result.count} good.`);
			}
			return result;
		},
		stop: () => child.kill(),
	};
}
