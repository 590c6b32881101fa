import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { readMetricsAddress, type MetricsAddress } from '@lts/metrics';
import { parseLogLevel, parseOrigin, type LogLevel } from '../src/lib/server/environment.ts';
import { readCdnSettings, type CdnSettings } from './cdn-settings.ts';

export interface Environment {
	host: string;
	port: number;
	/** Origin of the content API, as this process reaches it. */
	contentApiUrl: string;
	/** What the content API knows this site by; empty: it limits the site as anybody. */
	siteApiKey: string;
	/** Origin under which readers know the site. */
	siteUrl: string;
	logLevel: LogLevel;
	/** Folder in which the site keeps what it must know when it starts while the CMS is down. */
	stateDir: string | undefined;
	cdnSettings: CdnSettings;
	/** Null: metrics are not told. */
	metricsAddress: MetricsAddress | null;
	/** How many processes answer on the port. */
	workerCount: number;
	/** What rendered pages may take of the memory of one process. */
	cacheBytes: number;
	/** Where pages outlive the process, absolute; null: nowhere. */
	cacheDir: string | null;
	cacheDirBytes: number;
	/** A Redis or Valkey through which several nodes share pages; null: none. */
	redisUrl: string | null;
	/** For so long the site goes on answering after SIGTERM, while `/readyz` says that it stops; milliseconds. */
	shutdownDelayMs: number;
}

const mostWorkers = 64;
const longestDelayMs = 300_000;

/**
 * Reads the environment once. An empty variable counts as absent.
 * @throws Error naming the variable and what it must be
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const read = (name: string, fallback: string) => variables[name]?.trim() || fallback;
	return {
		host: read('HOST', '127.0.0.1'),
		port: parsePort('PORT', read('PORT', '3000')),
		contentApiUrl: parseOrigin('CONTENT_API_URL', read('CONTENT_API_URL', 'http://127.0.0.1:3003')),
		siteApiKey: read('SITE_API_KEY', ''),
		siteUrl: parseOrigin('SITE_URL', read('SITE_URL', 'http://localhost:3000')),
		logLevel: parseLogLevel('LOG_LEVEL', read('LOG_LEVEL', 'info')),
		stateDir: read('SITE_STATE_DIR', '') || undefined,
		cdnSettings: readCdnSettings(read),
		cacheDir: parseCacheDir(read('CACHE_DIR', 'off')),
		cacheDirBytes: parseMebibytes('CACHE_DIR_MIB', read('CACHE_DIR_MIB', '512')),
		redisUrl: parseRedisUrl(read('REDIS_URL', '')),
		metricsAddress: readMetricsAddress(variables),
		workerCount: parseWorkers(read('WEB_WORKERS', '1')),
		shutdownDelayMs: parseDelay('SHUTDOWN_DELAY_MS', read('SHUTDOWN_DELAY_MS', '0')),
		cacheBytes: parseMebibytes('WEB_CACHE_MIB', read('WEB_CACHE_MIB', '128')),
	};
}

function parsePort(name: string, value: string): number {
	const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
	if (!(port <= 65_535)) {
		throw new Error(`${name} must be a number from 0 to 65535. It is "${value}".`);
	}
	return port;
}

/** As many as there are cores for this process, where that is asked for. */
function parseWorkers(value: string): number {
	if (value === 'auto') return availableParallelism();
	const workers = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
	if (!(workers >= 1 && workers <= mostWorkers)) {
		throw new Error(
			`WEB_WORKERS must be a number from 1 to ${mostWorkers}, or auto. It is "${value}".`,
		);
	}
	return workers;
}

function parseDelay(name: string, value: string): number {
	const delay = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
	if (!(delay <= longestDelayMs)) {
		throw new Error(
			`${name} must be a number of milliseconds from 0 to ${longestDelayMs}. It is "${value}".`,
		);
	}
	return delay;
}

function parseRedisUrl(value: string): string | null {
	if (value === '') return null;
	// It may hold a password, so it is not said.
	if (!/^rediss?:\/\//.test(value) || !URL.canParse(value)) {
		throw new Error('REDIS_URL must be an address that starts with redis:// or rediss://.');
	}
	return value;
}

const parseCacheDir = (value: string) => (value === 'off' ? null : resolve(value));

function parseMebibytes(name: string, value: string): number {
	const mebibytes = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
	if (!(mebibytes >= 1)) throw new Error(`${name} must be a number of MiB. It is "${value}".`);
	return mebibytes * 2 ** 20;
}
