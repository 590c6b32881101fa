import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AnotherProcess, Stack } from '@lts/stack';
import type { Another, Order } from './process-orders.ts';

type ProcessName = keyof Stack['processes'];
type Process = AnotherProcess['process'];

/**
 * Lets specs, which run in processes of their own, stop and start parts of the product that they
 * share. `start` is answered before the process is ready: one that is missed makes others wait.
 */
export async function serveProcesses(
	{ processes, startAnother }: Pick<Stack, 'processes' | 'startAnother'>,
	report: (line: string) => void,
): Promise<{ url: string; close: () => void }> {
	const all = new Map<string, Process>(Object.entries(processes));

	async function obey(name: string, order: Order | 'another', body: string): Promise<string> {
		if (order === 'another') {
			const { url, process } = await startAnother(
				name as ProcessName,
				JSON.parse(body) as Record<string, string>,
			);
			const id = `${name}-${all.size}`;
			all.set(id, process);
			return JSON.stringify({ id, url } satisfies Another);
		}
		const process_ = all.get(name);
		if (!process_) throw new Error(`There is no process "${name}".`);
		if (order === 'stop') await process_.stop();
		if (order === 'start') process_.start().catch((error: unknown) => report(String(error)));
		const pid = process_.identity()?.pid;
		if (order === 'hang' && pid) process.kill(pid, 'SIGSTOP');
		if (order === 'kill' && pid) process.kill(pid, 'SIGKILL');
		if (order === 'go-on' && pid) process.kill(pid, 'SIGCONT');
		return '';
	}

	const server = createServer((request, response) => {
		const [, name = '', order = ''] = (request.url ?? '').split('/');
		text(request)
			.then((body) => obey(name, order as Order, body))
			.then((answer) => response.end(answer))
			.catch((error: unknown) => response.writeHead(500).end(String(error)));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
