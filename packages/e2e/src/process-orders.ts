import type { Stack } from '@lts/stack';
import { inject } from 'vitest';

type ProcessName = keyof Stack['processes'];

/**
 * `hang` and `go-on` are for a process that is there and does not answer. One that is killed, without
 * having been told before, is started again by the stack.
 */
export type Order = 'stop' | 'start' | 'hang' | 'go-on' | 'kill';

/** A process beside the shared ones: its origin, and its name for `tell`. */
export interface Another {
	id: string;
	url: string;
}

/**
 * Stops or starts a part of the product that all specs share (`processes.ts`). A start is not waited for.
 * @param name `web`, or what `startAnother` gave as `id`
 */
export async function tell(name: string, order: Order): Promise<void> {
	await send(name, order);
}

/** Resolves when it can serve. */
export async function startAnother(
	name: ProcessName,
	env: Record<string, string> = {},
): Promise<Another> {
	return JSON.parse(await send(name, 'another', JSON.stringify(env))) as Another;
}

async function send(name: string, order: string, body = ''): Promise<string> {
	const { processes } = inject('stack');
	const answer = await fetch(`${processes}/${name}/${order}`, { method: 'POST', body });
	const text = await answer.text();
	if (!answer.ok) throw new Error(text);
	return text;
}

export async function isReady(origin: string): Promise<boolean> {
	return fetch(`${origin}/readyz`).then(
		({ ok }) => ok,
		() => false,
	);
}
