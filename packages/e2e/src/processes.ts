import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stack } from '@lts/stack';

type ProcessName = keyof Stack['processes'];

/**
 * `hang` and `go-on` are for a process that is there and does not answer. One that is killed, without
 * having been told before, is started again by the stack.
 */
export type Order = 'stop' | 'start' | 'hang' | 'go-on' | 'kill';

/**
 * Lets specs, which run in processes of their own, stop and start parts of the product that they
 * share. `start` is answered before the process is ready: one that is missed makes others wait.
 */
export async function serveProcesses(
	{ processes }: Stack,
	report: (line: string) => void,
): Promise<{ url: string; close: () => void }> {
	async function obey(name: ProcessName, order: Order): Promise<void> {
		const process_ = processes[name];
		if (order === 'stop') await process_.stop();
		if (order === 'start') process_.start().catch((error: unknown) => report(String(error)));
		const pid = process_.identity()?.pid;
		if (order === 'hang' && pid) process.kill(pid, 'SIGSTOP');
		if (order === 'kill' && pid) process.kill(pid, 'SIGKILL');
		if (order === 'go-on' && pid) process.kill(pid, 'SIGCONT');
	}

	const server = createServer((request, response) => {
		const [, name = '', order = ''] = (request.url ?? '').split('/');
		obey(name as ProcessName, order as Order)
			.then(() => response.end())
			.catch((error: unknown) => response.writeHead(500).end(String(error)));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
