import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again every few milliseconds until the condition holds; fails after ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 10_000;
	while (!(await condition())) {
		if (Date.now() > deadline) throw new Error(`Not so after 10 s: ${condition.toString()}`);
		await sleep(10);
	}
}
