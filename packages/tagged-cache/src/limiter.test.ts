import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLimiter, OverloadedError, rank, type Turn } from './limiter.ts';

const never = () => new Promise<never>(() => undefined);
const { signal } = new AbortController();

it('runs no more tasks at a time than it is told to, the others in order', async () => {
	const limiter = createLimiter({ maxRunning: 2, maxQueued: 10 });
	const started: number[] = [];
	const finish: (() => void)[] = [];
	const tasks = [0, 1, 2, 3].map((id) =>
		limiter.run(() => {
			started.push(id);
			return new Promise<void>((resolve) => finish.push(resolve));
		}, signal),
	);
	await setImmediate();
	expect(started).toEqual([0, 1]);
	finish[1]?.();
	await setImmediate();
	expect(started).toEqual([0, 1, 2]);
	finish[0]?.();
	finish[2]?.();
	await setImmediate();
	finish[3]?.();
	await Promise.all(tasks);
	expect(started).toEqual([0, 1, 2, 3]);
	expect(limiter).toMatchObject({ running: 0, queued: 0 });
});

it('refuses a task at once when its queue is full', async () => {
	const limiter = createLimiter({ maxRunning: 1, maxQueued: 0 });
	void limiter.run(never, signal);
	await expect(limiter.run(never, signal)).rejects.toBeInstanceOf(OverloadedError);
});

it('takes a place back when a task throws', async () => {
	const limiter = createLimiter({ maxRunning: 1, maxQueued: 0 });
	await expect(limiter.run(() => Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
	await expect(limiter.run(() => Promise.resolve('yes'), signal)).resolves.toBe('yes');
});

it('gives up on a task that hangs or still waits when its signal aborts', async () => {
	const limiter = createLimiter({ maxRunning: 1, maxQueued: 1 });
	const [running, waiting] = [new AbortController(), new AbortController()];
	const hanging = expect(limiter.run(never, running.signal)).rejects.toThrow('hangs');
	const queued = expect(limiter.run(never, waiting.signal)).rejects.toThrow('too late');
	waiting.abort(new Error('too late'));
	await queued;
	expect(limiter).toMatchObject({ running: 1, queued: 0 });
	running.abort(new Error('hangs'));
	await hanging;
	expect(limiter.running).toBe(0);
});

/** A limiter with one place, taken; `free` gives it to the next. */
function busy(maxQueued: number) {
	const limiter = createLimiter({ maxRunning: 1, maxQueued });
	const { promise, resolve } = Promise.withResolvers<unknown>();
	void limiter.run(() => promise, signal);
	const ran: string[] = [];
	const wait = (name: string, turn?: Turn) =>
		limiter.run(() => Promise.resolve(void ran.push(name)), signal, turn);
	return { wait, ran, free: () => resolve(null) };
}

it('lets the most pressing go first, in order, then the last for which nobody waits', async () => {
	const { wait, ran, free } = busy(10);
	const becoming: Turn = { rank: rank.ahead };
	const all = [
		wait('old', { rank: rank.ahead }),
		wait('becoming', becoming),
		wait('new', { rank: rank.ahead }),
		wait('one'),
		wait('successor', { rank: rank.successor }),
		wait('two', { rank: rank.first }),
		wait('another successor', { rank: rank.successor }),
	];
	becoming.rank = rank.first;
	free();
	await Promise.all(all);
	const successors = ['successor', 'another successor'];
	expect(ran).toEqual([...successors, 'becoming', 'one', 'two', 'new', 'old']);
});

it('gives the place of one of the least pressing in a full queue to one that is more so', async () => {
	const { wait, ran, free } = busy(3);
	const refused: string[] = [];
	const tell = (name: string, turn: Turn) =>
		wait(name, turn).catch((error: unknown) => {
			expect(error).toBeInstanceOf(OverloadedError);
			refused.push(name);
		});
	const all = [
		tell('ahead', { rank: rank.ahead }),
		tell('first', { rank: rank.first }),
		tell('ahead, too', { rank: rank.ahead }),
		tell('second', { rank: rank.first }),
		tell('third', { rank: rank.first }),
		tell('fourth', { rank: rank.first }),
		tell('successor', { rank: rank.successor }),
		tell('late', { rank: rank.ahead }),
	];
	await setImmediate();
	expect(refused.sort()).toEqual(['ahead', 'ahead, too', 'fourth', 'late', 'third']);
	free();
	await Promise.all(all);
	expect(ran).toEqual(['successor', 'first', 'second']);
});
