import type { Server } from 'node:http';

/**
 * Stops taking requests and resolves when those under way are answered, or after `graceMs` without
 * them.
 */
export function closeServer(server: Server, graceMs = 4000): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => server.closeAllConnections(), graceMs);
		server.close(() => {
			clearTimeout(timer);
			resolve();
		});
		server.closeIdleConnections();
	});
}
