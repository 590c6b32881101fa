import { OverloadedError, type CacheEvent } from '@lts/tagged-cache';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTroubleLog } from './log-trouble.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Failed = Extract<CacheEvent, { type: 'failed' }>;
const failed = (error: Error): Failed => ({ type: 'failed', key: '/a?secret=1', ms: 5, error });

function setUp() {
	const lines: Record<string, unknown>[] = [];
	const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
	return { lines, note: createTroubleLog(pino({}, { write })) };
}

it('counts refused pages, and tells of them at once and then every ten seconds', () => {
	const { lines, note } = setUp();
	const refused = () => lines.map((line) => line['refused']);
	for (let n = 0; n < 1000; n += 1) note(failed(new OverloadedError('too many')));
	expect(refused()).toEqual([1]);
	vi.advanceTimersByTime(10_000);
	expect(refused()).toEqual([1, 999]);
	vi.advanceTimersByTime(60_000);
	expect(refused()).toEqual([1, 999]);
	note(failed(new OverloadedError('too many')));
	expect(refused()).toEqual([1, 999, 1]);
});

it('names the page of every other failure, without its query', () => {
	const { lines, note } = setUp();
	note(failed(new Error('broken')));
	note({ type: 'rendered', key: '/slow?x=1', ms: 1001, size: 1, stored: true });
	note({ type: 'rendered', key: '/quick', ms: 999, size: 1, stored: true });
	expect(lines.map(({ path, msg }) => [path, msg])).toEqual([
		['/a', 'A page could not be rendered.'],
		['/slow', 'A page was rendered slowly.'],
	]);
	expect(JSON.stringify(lines)).not.toContain('secret');
});
