import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { StartError } from './errors.ts';

/** Whether a server could listen on this port now. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') resolve(false);
			else if (error.code === 'EACCES')
				reject(
					new StartError(
						`Port ${port} needs more rights than this user has.`,
						'Choose a port above 1023.',
					),
				);
			else reject(error);
		});
		server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
	});
}

/** A port that is free at this moment. */
export function findFreePort(host = '127.0.0.1'): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, host, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/**
 * Refuses a port that somebody listens on.
 *
 * @param variable the environment variable that chooses another port
 * @throws StartError that names the port, its owner where the system tells, and the variable
 */
export async function requireFreePort({
	port,
	host,
	variable,
}: {
	port: number;
	host: string;
	variable: string;
}): Promise<void> {
	if (await isPortFree(port, host)) return;
	const owner = ownerOfPort(port);
	throw new StartError(
		`Port ${port} is taken${owner ? ` (by ${owner})` : ''}.`,
		`Stop that program, or set ${variable} to another port: ${variable}=${port + 1000} npm start`,
	);
}

/** Who listens on a port, as "name, process 123"; empty when no tool of this machine tells. */
function ownerOfPort(port: number): string {
	const attempts: [string, string[], RegExp][] = [
		['ss', ['-Hltnp', `sport = :${port}`], /"(?<name>[^"]+)",pid=(?<pid>\d+)/],
		['lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], /p(?<pid>\d+)\nc(?<name>.+)/],
	];
	for (const [command, args, pattern] of attempts) {
		try {
			const output = execFileSync(command, args, {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
				timeout: 5000,
			});
			const found = pattern.exec(output)?.groups;
			if (found) return `${found.name}, process ${found.pid}`;
		} catch {
			// The tool is missing or sees nothing: the message goes without the owner.
		}
	}
	return '';
}
