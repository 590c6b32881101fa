import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Logger } from 'pino';

interface Listening {
	host: string;
	/** 0 takes a free one. */
	port: number;
	/** The process as it is named in a sentence: "The worker". */
	name: string;
	log: Logger;
}

/** @returns the port. When it cannot be had, the log says what to do and the process ends with 1. */
export async function listenOrExit(
	server: Server,
	{ host, port, name, log }: Listening,
): Promise<number> {
	server.listen(port, host);
	try {
		await once(server, 'listening');
	} catch (error) {
		log.fatal(
			{ err: error },
			`${name} cannot listen on ${host}:${port}. Is the port taken? Set PORT to another.`,
		);
		process.exit(1);
	}
	return (server.address() as AddressInfo).port;
}

interface Stopping extends Pick<Listening, 'name' | 'log'> {
	/** How long to go on for balancers that have yet to notice, in milliseconds. */
	delayMs?: number;
	stop: (delayMs: number) => Promise<void>;
}

/** Stops once, when the process is told to by SIGTERM or SIGINT, and then ends it: with 1 when that failed. */
export function stopOnSignals({ name, log, delayMs: usualMs = 0, stop }: Stopping): void {
	let isStopping = false;
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.on(signal, () => {
			if (isStopping) return;
			isStopping = true;
			// Who presses Ctrl-C wants the end, and balances nothing.
			const delayMs = signal === 'SIGTERM' ? usualMs : 0;
			log.info({ signal, delayMs }, `${name} is stopping.`);
			stop(delayMs)
				.then(() => process.exit(0))
				.catch((error: unknown) => {
					log.error({ err: error }, `${name} did not stop cleanly.`);
					process.exit(1);
				});
		});
	}
}
