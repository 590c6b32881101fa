import { ContentTimeoutError, ContentUnavailableError } from '@lts/content-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CircuitOpenError, createCircuitBreaker, type CircuitState } from './circuit-breaker.ts';

const url = 'http://content.example';
let changes: CircuitState[];
let breaker: ReturnType<typeof createCircuitBreaker>;
const hangs = vi.fn<() => Promise<boolean>>();

beforeEach(() => {
	changes = [];
	vi.useFakeTimers();
	hangs.mockReset().mockResolvedValue(true);
	breaker = createCircuitBreaker({
		url,
		hangs,
		onChange: (state) => void changes.push(state),
	});
});

afterEach(() => void vi.useRealTimers());

const timeout = () => Promise.reject(new ContentTimeoutError({ url, timeoutMs: 5000 }));
const unreachable = () => Promise.reject(new ContentUnavailableError({ url, reason: 'is down' }));
const answer = () => Promise.resolve('answer');

/** What comes of a request: the answer, or the name of the error. */
const outcome = (request: () => Promise<string>) =>
	breaker.run(request).catch((error: Error) => error.name);

async function open(): Promise<void> {
	for (let n = 0; n < 3; n += 1) expect(await outcome(timeout)).toBe('ContentTimeoutError');
	expect(changes).toEqual(['open']);
}

it('lets requests through and does not change while they are answered', async () => {
	for (let n = 0; n < 5; n += 1) expect(await outcome(answer)).toBe('answer');
	expect(changes).toEqual([]);
});

it('fails at once, without a request, after three time-outs in a row', async () => {
	await open();
	const request = vi.fn(answer);
	await expect(breaker.run(request)).rejects.toThrow(CircuitOpenError);
	await expect(breaker.run(request)).rejects.toMatchObject({ retryAfter: 5 });
	expect(await outcome(request)).toBe('CircuitOpenError');
	expect(request).not.toHaveBeenCalled();
	expect(changes).toEqual(['open']);
});

it.each([
	['an answer', answer],
	['an error that came at once', unreachable],
])('does not count time-outs with %s between them', async (_name, between) => {
	await outcome(timeout);
	await outcome(timeout);
	await outcome(between);
	await outcome(timeout);
	await outcome(timeout);
	expect(changes).toEqual([]);
});

it('learns nothing from who gives up', async () => {
	await outcome(timeout);
	await outcome(timeout);
	await breaker.run(unreachable, AbortSignal.abort()).catch(() => undefined);
	await outcome(timeout);
	expect(changes).toEqual(['open']);
});

it('looks by itself, twice a second, whether the content API still hangs', async () => {
	await open();
	await vi.advanceTimersByTimeAsync(2000);
	expect(hangs).toHaveBeenCalledTimes(4);
	expect(await outcome(answer)).toBe('CircuitOpenError');
	hangs.mockResolvedValue(false);
	await vi.advanceTimersByTimeAsync(500);
	expect(changes).toEqual(['open', 'closed']);
	expect(await outcome(answer)).toBe('answer');
	await vi.advanceTimersByTimeAsync(5000);
	expect(hangs).toHaveBeenCalledTimes(5);
});

it('waits for one look before the next', async () => {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	hangs.mockReturnValue(promise);
	await open();
	await vi.advanceTimersByTimeAsync(5000);
	expect(hangs).toHaveBeenCalledTimes(1);
	resolve(false);
	await vi.advanceTimersByTimeAsync(0);
	expect(changes).toEqual(['open', 'closed']);
});

it('opens again at the first time-out after it hung, and at the third after an answer', async () => {
	await open();
	hangs.mockResolvedValue(false);
	await vi.advanceTimersByTimeAsync(500);
	expect(await outcome(timeout)).toBe('ContentTimeoutError');
	expect(changes).toEqual(['open', 'closed', 'open']);
	await vi.advanceTimersByTimeAsync(500);
	expect(await outcome(answer)).toBe('answer');
	await outcome(timeout);
	expect(await outcome(answer)).toBe('answer');
});

it('takes a late answer for a sign of life', async () => {
	const { promise, resolve } = Promise.withResolvers<string>();
	const late = outcome(() => promise);
	await open();
	resolve('answer');
	expect(await late).toBe('answer');
	expect(await outcome(answer)).toBe('answer');
	expect(changes).toEqual(['open', 'closed']);
	await vi.advanceTimersByTimeAsync(5000);
	expect(hangs).not.toHaveBeenCalled();
});

it('does not count time-outs of requests that were made before it opened or closed', async () => {
	const requests = Array.from({ length: 4 }, () => Promise.withResolvers<string>());
	const waiting = requests.map(({ promise }) => outcome(() => promise));
	await open();
	hangs.mockResolvedValue(false);
	await vi.advanceTimersByTimeAsync(500);
	await outcome(answer);
	for (const { reject } of requests) reject(new ContentTimeoutError({ url, timeoutMs: 5000 }));
	await Promise.all(waiting);
	expect(changes).toEqual(['open', 'closed']);
});
