import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startBareServer } from '@lts/bench';
import type { LoadOrder } from './load.ts';
import type { Report } from './statistics.ts';

/** Starts one of the programs of this folder. It ends with this process. */
export function startProgram(name: string, order: object): ChildProcess {
	const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
	return fork(file, [JSON.stringify(order)]);
}

/** @throws Error when the program ends before it says anything */
export async function nextMessage<Message>(program: ChildProcess): Promise<Message> {
	const waiting = new AbortController();
	const { signal } = waiting;
	try {
		const [message] = (await Promise.race([
			once(program, 'message', { signal }),
			once(program, 'exit', { signal }).then(() => {
				throw new Error('A program of the load has ended.');
			}),
		])) as [Message];
		return message;
	} finally {
		waiting.abort();
	}
}

export interface Load {
	/** What readers noticed since the last time. */
	take(): Promise<Report>;
	stop(): void;
}

export async function startLoad(order: Omit<LoadOrder, 'floor'>): Promise<Load> {
	const floor = await startBareServer();
	const body = Buffer.alloc(20_000, 'x').toString('base64');
	await floor.answer({ status: 200, headers: [], body });
	const load = startProgram('load', { ...order, floor: floor.origin });
	return {
		async take() {
			const report = nextMessage<Report>(load);
			load.send('take');
			return report;
		},
		stop() {
			load.kill();
			floor.stop();
		},
	};
}
