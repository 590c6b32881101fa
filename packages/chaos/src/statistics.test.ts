import { describe, expect, it } from 'vitest';
import { besideFloor, judge, speedOf, type Outcome, type Report } from './statistics.ts';

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
	before: report(),
	after: report(),
	withdrawn: { asked: 80, shown: 0 },
	isLoaded: false,
	trueAfterMs: 800,
	publishes: { acknowledged: 9, lost: 0 },
	faults: [],
	...changes,
});

const late = { isLoaded: true, broken: report({ p99: 101 }) };

describe('the verdict', () => {
	it('is good when every page is answered, soon and true, and nothing is lost', () => {
		expect(judge(outcome({ broken: report({ p99: 59 }) }))).toEqual([]);
	});

	it.each([
		['one page had no answer', { broken: report({ answered: 999, failures: { '503': 1 } }) }],
		['one had none before', { quiet: report({ answered: 999, failures: { '503': 1 } }) }],
		['one had none since the scenario before', { before: report({ answered: 999 }) }],
		['one had none when all was mended', { after: report({ answered: 999 }) }],
		['a withdrawn page was shown', { withdrawn: { asked: 80, shown: 1 } }],
		['nothing was withdrawn', { withdrawn: { asked: 0, shown: 0 } }],
		['pages came too late beside a load of the scenario', late],
		['pages came too late', { broken: report({ p99: 61 }) }],
		['a page was true too late', { trueAfterMs: 2001 }],
		['a page was never true', { trueAfterMs: null }],
		['a publish is lost', { publishes: { acknowledged: 9, lost: 1 } }],
		['the scenario found something', { faults: ['found'] }],
		['nothing was asked for', { broken: report({ p99: NaN }) }],
	])('is bad when %s', (_what, changes) => {
		expect(judge(outcome(changes))).toHaveLength(1);
	});

	it.each([
		['3 × quiet', { broken: report({ p99: 60 }) }],
		[
			'beside the bare server (2.5 ×)',
			{ broken: report({ p99: 200, floor: { p50: 1, p99: 40 } }) },
		],
		['below 30 ms', { quiet: report({ p99: 2 }), broken: report({ p99: 29 }) }],
		['missed', { broken: report({ p99: 300, floor: { p50: 1, p99: 40 } }) }],
		['missed', { broken: report({ p99: 300, floor: { p50: NaN, p99: NaN } }) }],
		['below 100 ms (relaxed)', { isLoaded: true, broken: report({ p99: 100 }) }],
		['missed', { ...late, broken: report({ p99: 101, floor: { p50: 1, p99: 900 } }) }],
	])('says that the p99 is %s', (bound, changes) => {
		expect(speedOf(outcome(changes))).toBe(bound);
	});

	it('compares the site with the bare server, now and when all was quiet', () => {
		const now = { broken: report({ p99: 80, floor: { p50: 1, p99: 20 } }) };
		expect(besideFloor(outcome(now))).toBe(2);
	});
});
