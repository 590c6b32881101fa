import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/**
 * Lets what runs beside the admin end with it. Next answers its requests and then ends the process,
 * without waiting for anything else: a webhook that is under way then would be sent a second time by
 * another process, for nobody knows whether it arrived.
 * @param stop settles in bounded time
 */
export function endGracefully(stop: () => Promise<unknown>): void {
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => {
			closeConnectionsWithTheirAnswers();
			exitAfter(stop());
		});
	}
}

/** Else a proxy that goes on asking over a connection that it keeps would keep the process too. */
function closeConnectionsWithTheirAnswers(): void {
	subscribe('http.server.request.start', (message) => {
		(message as { response: ServerResponse }).response.setHeader('Connection', 'close');
	});
}

function exitAfter(end: Promise<unknown>): void {
	const exit = process.exit.bind(process);
	process.exit = ((code) => void end.finally(() => exit(code))) as typeof process.exit;
}
