import { join } from 'node:path';
import { createComebacks } from './comebacks.ts';
import { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts';

export interface KeptPostgres extends Omit<Postgres, 'pid' | 'ended'> {
	/** Of the server that runs at the moment, or ran last. */
	pid(): number;
}

/**
 * Starts the embedded Postgres and brings it back when it ends unasked, on the same port: the site goes on
 * with its pages meanwhile.
 *
 * @throws StartError when it cannot be started the first time
 */
export async function keepPostgres(
	options: PostgresOptions,
	{ report, onLaunch }: { report: (line: string) => void; onLaunch: () => void },
): Promise<KeptPostgres> {
	let server = await startPostgres(options);
	const { port } = server;
	const stopping = new AbortController();
	let launching: Promise<void> | undefined;

	const comebacks = createComebacks({
		name: 'The database server',
		report,
		launch: () => {
			launching = startPostgres({ ...options, port, log: report }).then((started) => {
				server = started;
				watch();
			});
			return launching;
		},
	});

	function watch(): void {
		onLaunch();
		comebacks.serves();
		void server.ended.then(async () => {
			if (stopping.signal.aborted) return;
			report(
				`The database server ended unexpectedly. Its log: ${join(options.dataDir, 'logs/postgres.log')}`,
			);
			await comebacks.bringBack(stopping.signal);
		});
	}
	watch();

	return {
		...server,
		pid: () => server.pid,
		async stop() {
			stopping.abort();
			// One that is about to serve is stopped too; that it could not was reported.
			await launching?.catch(() => undefined);
			await server.stop();
		},
	};
}
