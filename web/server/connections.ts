import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Some 10 kB of memory each while they say nothing. */
const mostConnections = 16_000;
/** For the files of the build, the logs and the connections to the content API. */
const otherFiles = 1000;

/**
 * Keeps connections that ask for nothing from locking out those that do: when there are `max`, the one
 * that has been silent for longest makes room for the next. Only where none is silent, those that
 * wait for another request of their reader do.
 */
export function boundConnections(server: Server, max: number): void {
	/** Without a request so far, in the order in which they came. */
	const silent = new Set<Socket>();
	let open = 0;

	server.on('connection', (socket) => {
		open += 1;
		silent.add(socket);
		socket.once('close', () => {
			open -= 1;
			silent.delete(socket);
		});
		if (open > max) makeRoom(socket);
	});
	server.on('request', ({ socket }) => void silent.delete(socket));

	function makeRoom(newest: Socket): void {
		const [longest] = silent;
		if (longest && longest !== newest) longest.destroy();
		else server.closeIdleConnections();
	}
	// Where all of them are being answered, one more is refused rather than a file that cannot be opened.
	server.maxConnections = max + Math.min(100, Math.ceil(max / 10));
}

/** How many connections this process can have: a part of the files that the system lets it open. */
export function affordableConnections(files = openFilesLimit()): number {
	return Math.min(mostConnections, Math.max(files - otherFiles, Math.floor(files / 2)));
}

/** Node raises its own limit to the most that it may have. Infinity where the system does not tell. */
function openFilesLimit(): number {
	let limits: string;
	try {
		limits = readFileSync('/proc/self/limits', 'utf8');
	} catch {
		// Not Linux.
		return Infinity;
	}
	const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? [];
	return soft === undefined ? Infinity : Number(soft);
}
