import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createComebacks } from './comebacks.ts';

/** Of something that fails to come back as often as is said. */
function setUp(failures: number, delays = [1, 2, 3]) {
	const reports: string[] = [];
	let attempts = 0;
	const launch = () => {
		attempts += 1;
		return attempts > failures ? Promise.resolve() : Promise.reject(new Error(`no ${attempts}`));
	};
	const report = (line: string) => void reports.push(line);
	const comebacks = createComebacks({ name: 'web', launch, report, delays });
	return { comebacks, reports, attempts: () => attempts };
}

it('tries until it succeeds, more often than there are delays, and says why it did not', async () => {
	const { comebacks, reports } = setUp(5);
	comebacks.serves();
	await comebacks.bringBack(new AbortController().signal);
	expect(reports).toEqual(['no 1', 'no 2', 'no 3', 'no 4', 'no 5', 'web is running again.']);
});

it('stops trying at once when it is not wanted any more', async () => {
	const { comebacks, reports, attempts } = setUp(Infinity, [1, 60_000]);
	const wanted = new AbortController();
	const trying = comebacks.bringBack(wanted.signal);
	await expect.poll(() => reports).toEqual(['no 1']);
	wanted.abort();
	await trying;
	await sleep(5);
	expect(attempts()).toBe(1);
});

it('waits longer the more often it ended, until it has served for a while', async () => {
	const { comebacks } = setUp(0, [1, 60_000]);
	const { signal } = new AbortController();
	comebacks.serves();
	await comebacks.bringBack(signal);
	comebacks.serves();
	const second = comebacks.bringBack(signal).then(() => 'back');
	expect(await Promise.race([second, sleep(50, 'waiting')])).toBe('waiting');
});
