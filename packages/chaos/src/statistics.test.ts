import { describe, expect, it } from 'vitest';
import { judge, speedOf, type Outcome, type Report } from './statistics.ts';

const report = (changes: Partial<Report> = {}): Report => ({
	asked: 1000,
	answered: 1000,
	failures: {},
	repeated: 0,
	sources: { hit: 1000 },
	p50: 2,
	p99: 20,
	longest: 40,
	floor: { p50: 1, p99: 10 },
	...changes,
});
const outcome = (changes: Partial<Outcome> = {}): Outcome => ({
	quiet: report(),
	broken: report(),
	trueAfterMs: 800,
	publishes: { acknowledged: 9, lost: 0 },
	faults: [],
	...changes,
});

describe('the verdict', () => {
	it('is good when every page is answered, soon and true, and nothing is lost', () => {
		expect(judge(outcome({ broken: report({ p99: 59 }) }))).toEqual([]);
	});

	it.each([
		['one page had no answer', { broken: report({ answered: 999, failures: { '503': 1 } }) }],
		['one had none before', { quiet: report({ answered: 999, failures: { '503': 1 } }) }],
		['pages came too late', { broken: report({ p99: 61 }) }],
		['a page was true too late', { trueAfterMs: 2001 }],
		['a page was never true', { trueAfterMs: null }],
		['a publish is lost', { publishes: { acknowledged: 9, lost: 1 } }],
		['the scenario found something', { faults: ['found'] }],
		['nothing was asked for', { broken: report({ p99: NaN }) }],
	])('is bad when %s', (_what, changes) => {
		expect(judge(outcome(changes))).toHaveLength(1);
	});

	it('says by which bound the p99 was kept', () => {
		const floor = { p50: 1, p99: 40 };
		const speeds = [{ p99: 60 }, { p99: 200, floor }, { p99: 300, floor }].map((changes) =>
			speedOf({ quiet: report(), broken: report(changes) }),
		);
		expect(speeds).toEqual(['3 ×', 'bare server', 'missed']);
		expect(speedOf({ quiet: report({ p99: 2 }), broken: report({ p99: 29 }) })).toBe('30 ms');
	});

	it('leaves out what slowed down a bare server too', () => {
		const floor = { p50: 1, p99: 40 };
		expect(judge(outcome({ broken: report({ p99: 200, floor }) }))).toEqual([]);
		expect(judge(outcome({ broken: report({ p99: 300, floor }) }))).toHaveLength(1);
	});
});
