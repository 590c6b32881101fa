import { ContentTimeoutError, ContentUnavailableError } from '@lts/content-client';
import { beforeEach, expect, it, vi } from 'vitest';
import { CircuitOpenError, createCircuitBreaker, type CircuitState } from './circuit-breaker.ts';

const url = 'http://content.example';
let changes: CircuitState[];
let time: number;
let breaker: ReturnType<typeof createCircuitBreaker>;
beforeEach(() => {
	changes = [];
	time = 0;
	breaker = createCircuitBreaker({
		url,
		now: () => time,
		onChange: (state) => void changes.push(state),
	});
});

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
	time = 4999;
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

it('lets one request try after five seconds, and the others fail meanwhile', async () => {
	await open();
	time = 5000;
	const { promise, resolve } = Promise.withResolvers<string>();
	const trying = outcome(() => promise);
	expect(changes).toEqual(['open', 'half-open']);
	const request = vi.fn(answer);
	expect(await outcome(request)).toBe('CircuitOpenError');
	expect(request).not.toHaveBeenCalled();
	resolve('answer');
	expect(await trying).toBe('answer');
	expect(await outcome(request)).toBe('answer');
	expect(changes).toEqual(['open', 'half-open', 'closed']);
});

it('waits another five seconds when that request is not answered either', async () => {
	await open();
	time = 5000;
	await outcome(timeout);
	time = 9999;
	expect(await outcome(answer)).toBe('CircuitOpenError');
	time = 10_000;
	expect(await outcome(answer)).toBe('answer');
	expect(changes).toEqual(['open', 'half-open', 'open', 'half-open', 'closed']);
});

it('asks again when the content API went from hanging to being down', async () => {
	await open();
	time = 5000;
	expect(await outcome(unreachable)).toBe('ContentUnavailableError');
	expect(await outcome(answer)).toBe('answer');
	expect(changes.at(-1)).toBe('closed');
});

it('takes a late answer for a sign of life', async () => {
	const { promise, resolve } = Promise.withResolvers<string>();
	const late = outcome(() => promise);
	await open();
	resolve('answer');
	expect(await late).toBe('answer');
	expect(await outcome(answer)).toBe('answer');
	expect(changes).toEqual(['open', 'closed']);
});

it('does not count time-outs of requests that were made before it opened or closed', async () => {
	const requests = Array.from({ length: 4 }, () => Promise.withResolvers<string>());
	const waiting = requests.map(({ promise }) => outcome(() => promise));
	await open();
	time = 5000;
	await outcome(answer);
	for (const { reject } of requests) reject(new ContentTimeoutError({ url, timeoutMs: 5000 }));
	await Promise.all(waiting);
	expect(changes).toEqual(['open', 'half-open', 'closed']);
});
