import type { Mode, Ports, ProcessName } from './definitions.ts';
import type { ManagedProcess } from './managed-process.ts';
import type { FirstAccount, Step } from './set-up.ts';

export interface StackOptions {
	/** Database, media, logs, secrets; created when missing. Relative to the working directory. */
	dataDir: string;
	/** `production` (default) runs what was built; `development` reloads on every change. */
	mode?: Mode;
	/** TCP ports; a free one for each that is absent. */
	ports?: Partial<Ports & { postgres: number }>;
	/** Address to listen on; 127.0.0.1 when absent. Postgres never listens elsewhere. */
	host?: string;
	/** An existing Postgres (15 or later) instead of the embedded one. */
	databaseUrl?: string;
	/** Public origin of the site and of the admin; the local ones when absent. */
	siteUrl?: string;
	cmsUrl?: string;
	/** `false` starts without sample content. */
	sampleContent?: boolean;
	firstAccountEmail?: string;
	logLevel?: string;
	/** `false` trades safety of the data in a crash for speed: for tests only. */
	durable?: boolean;
	/** Additional environment of every process. */
	env?: Record<string, string>;
	/** Where the packages lie; for tests of the start itself. */
	root?: string;
	/** Aborting it stops what was started and rejects with its reason. */
	signal?: AbortSignal;
	/** Wraps each step, to show its progress. */
	step?: Step;
	/** Receives errors of the processes and what happens to them after the start. */
	report?: (line: string) => void;
}

export interface Stack {
	urls: { site: string; admin: string; contentApi: string; database: string };
	/** Where Prometheus asks each process, on this machine alone unless `METRICS_HOST` is set. */
	metrics: { site: string; admin: string; contentApi: string };
	dataDir: string;
	/** Absent when the file was removed. */
	firstAccount: FirstAccount | undefined;
	/** To stop one process and start it again while the others go on. The worker only where it is one. */
	processes: Record<Exclude<ProcessName, 'worker'>, StackProcess> & { worker?: StackProcess };
	/** Starts one more process of a kind beside the others, on a free port; `stop` stops it too. */
	startAnother(name: ProcessName, env?: Record<string, string>): Promise<AnotherProcess>;
	/** Stops everything, in order; further calls wait for the same end. */
	stop(): Promise<void>;
}

export interface AnotherProcess {
	/** Its origin. */
	url: string;
	process: StackProcess;
}

export type StackProcess = Pick<ManagedProcess, 'start' | 'stop' | 'identity'>;
