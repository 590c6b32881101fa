import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

import { createBell } from './bell.ts';

export interface ListenerHealth {
	/** True while rounds succeed: the last one is younger than ten polls and ten seconds. */
	healthy: boolean;
	lastSuccess: Date | null;
	/** Milliseconds since the last round that succeeded; null before the first. */
	lagMs: number | null;
	/** Why the connection was lost or is not there yet; null while connected. */
	error: string | null;
}

export interface Listener {
	/** Ends the connection. A round that is running may finish, if it takes no more than three seconds. */
	stop(): Promise<void>;
	health(): ListenerHealth;
	/** Makes the next round begin at once. */
	wake(): void;
}

const connectTimeoutMs = 5_000;
const queryTimeoutMs = 15_000;
const idleTransactionMs = 10_000;
const firstRetryMs = 200;
const longestRetryMs = 2000;
const longestStopMs = 3_000;
const standbyPollMs = 100;
/** `read_only_sql_transaction`: "cannot execute LISTEN during recovery". */
const readOnlySession = '25006';

/**
 * Holds one database connection that listens on a channel, and runs `round` on it after every
 * notification and at least every `pollMs` milliseconds: a notification that got lost costs time,
 * never a change. On a standby, where nobody is notified, it runs every 100 ms. A failing round or
 * connection is logged and begun anew, with growing pauses.
 */
export function keepListening(options: {
	connectionString: string;
	channel: string;
	/** Shown in `pg_stat_activity` and in the log. */
	name: string;
	pollMs: number;
	log: Logger;
	round: (client: pg.Client) => Promise<void>;
}): Listener {
	const { channel, connectionString, log, name, pollMs, round } = options;
	const stopping = new AbortController();
	const bell = createBell();
	let lastSuccess: Date | null = null;
	/** The same on the clock that nobody sets. */
	let succeededAt = -Infinity;
	let failure: string | null = 'not connected yet';

	async function session(): Promise<void> {
		const client = new pg.Client({
			application_name: name,
			connectionString: named(connectionString, name),
			connectionTimeoutMillis: connectTimeoutMs,
			keepAlive: true,
			// A process that hangs between two statements must not keep others from its locks.
			idle_in_transaction_session_timeout: idleTransactionMs,
			query_timeout: queryTimeoutMs,
		});
		let lost: Error | null = null;
		const lose = (error: Error) => {
			lost ??= error;
			bell.ring();
		};
		client.on('error', lose);
		client.on('end', () => lose(new Error('The connection was closed.')));
		client.on('notification', bell.ring);
		stopping.signal.addEventListener('abort', bell.ring, { once: true });
		try {
			await client.connect();
			const isListening = await listen(client, channel);
			log.info({ listener: name, isListening }, 'Connected to the database.');
			const pauseMs = isListening ? pollMs : Math.min(pollMs, standbyPollMs);
			while (!stopping.signal.aborted) {
				if (lost) throw lost;
				await round(client);
				lastSuccess = new Date();
				succeededAt = performance.now();
				failure = null;
				await bell.wait(pauseMs);
			}
		} finally {
			stopping.signal.removeEventListener('abort', bell.ring);
			await Promise.race([client.end(), sleep(1_000, undefined, { ref: false })]);
		}
	}

	async function run(): Promise<void> {
		let retryMs = firstRetryMs;
		while (!stopping.signal.aborted) {
			const started = performance.now();
			try {
				await session();
			} catch (error) {
				failure = error instanceof Error ? error.message : String(error);
				if (performance.now() - started > longestRetryMs) retryMs = firstRetryMs;
				log.warn({ err: error, listener: name, retryMs }, 'Lost the database; connecting again.');
				await pause(retryMs, stopping.signal);
				retryMs = Math.min(retryMs * 2, longestRetryMs);
			}
		}
	}

	const running = run();
	return {
		wake: bell.ring,
		async stop() {
			stopping.abort();
			await Promise.race([running, sleep(longestStopMs, undefined, { ref: false })]);
		},
		health() {
			const lagMs = lastSuccess && Math.round(performance.now() - succeededAt);
			const healthy = lagMs !== null && lagMs < Math.max(10_000, pollMs * 10);
			return { healthy, lastSuccess, lagMs, error: failure };
		},
	};
}

/** False on a standby, which has no notifications: there is only the poll, more often. */
async function listen(client: pg.Client, channel: string): Promise<boolean> {
	try {
		await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
		return true;
	} catch (error) {
		if ((error as pg.DatabaseError).code === readOnlySession) return false;
		throw error;
	}
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	try {
		await sleep(milliseconds, undefined, { signal });
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}

/** The name in an address wins over any other, and the address may come with one. */
function named(connectionString: string, name: string): string {
	if (!URL.canParse(connectionString)) return connectionString;
	const url = new URL(connectionString);
	url.searchParams.set('application_name', name);
	return url.href;
}
