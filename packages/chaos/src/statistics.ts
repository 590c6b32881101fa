/** What readers noticed while a load was running. Times in milliseconds. */
export interface Report {
	/** Pages asked for in this time, whenever they were answered. */
	asked: number;
	/** Answered with 200. */
	answered: number;
	/** What the others got: a status or the name of an error, and how often. */
	failures: Record<string, number>;
	/** Where the balancer had to ask the other site. */
	repeated: number;
	/** Where pages came from, as the site says. */
	sources: Record<string, number>;
	p50: number;
	p99: number;
	longest: number;
	/** Of a bare server with a small text, asked by the same process in the same seconds. */
	floor: { p50: number; p99: number };
}

export interface Outcome {
	/** Between the scenario before and the quiet seconds. */
	before: Report;
	quiet: Report;
	broken: Report;
	/** From when every page was true until the scenario ended. */
	after: Report;
	/** Answers of sites to questions for what they had withdrawn, and how many of these showed it. */
	withdrawn: { asked: number; shown: number };
	/** True where the load of the scenario itself takes the processor from readers and the bare server. */
	isLoaded: boolean;
	/** From the moment that all parts answered again until every page was as published; null: never. */
	trueAfterMs: number | null;
	publishes: { acknowledged: number; lost: number };
	/** What a scenario found besides, that must not be. */
	faults: string[];
}

export const bounds = {
	/** Of the p99 of the quiet seconds just before. */
	slowdown: 3,
	trueAfterMs: 2000,
	/** A p99 below is not told apart from that of a machine that does something else for a moment. */
	noticeableMs: 30,
	/** Instead of all these where the scenario's own load takes the processor: what people take for at once. */
	loadedMs: 100,
};

/** What of the promises was not kept; empty when all were. */
export function judge(outcome: Outcome): string[] {
	const { before, quiet, broken, after, trueAfterMs, publishes, withdrawn, faults } = outcome;
	const troubles = [...faults];
	for (const [when, { answered, asked, failures }] of [
		['', broken],
		[' since the scenario before', before],
		[' before anything was broken', quiet],
		[' when all was mended', after],
	] as const) {
		if (answered >= asked) continue;
		const kinds = Object.entries(failures).map(([what, count]) => `${count} × ${what}`);
		troubles.push(`not answered${when}: ${kinds.join(', ')}`);
	}
	if (speedOf(outcome) === 'missed') troubles.push(`p99 is ${round(broken.p99)} ms`);
	if (withdrawn.shown > 0) troubles.push(`a withdrawn page was shown ${withdrawn.shown} times`);
	if (withdrawn.asked === 0) troubles.push('nothing was withdrawn');
	if (trueAfterMs === null) troubles.push('pages stayed outdated');
	else if (trueAfterMs > bounds.trueAfterMs) {
		troubles.push(`every page was true only after ${round(trueAfterMs)} ms`);
	}
	if (publishes.lost > 0) troubles.push(`${publishes.lost} acknowledged publishes are lost`);
	return troubles;
}

/**
 * By which of the bounds the p99 was kept, the strictest first: that of the quiet seconds, in which the bare
 * server was as fast as it was; how often slower than the bare server in the same seconds, compared with the
 * quiet ones; and what nobody notices.
 */
export function speedOf({
	quiet,
	broken,
	isLoaded,
}: Pick<Outcome, 'quiet' | 'broken' | 'isLoaded'>): string {
	const { loadedMs, noticeableMs, slowdown } = bounds;
	if (isLoaded) return broken.p99 <= loadedMs ? `below ${loadedMs} ms (relaxed)` : 'missed';
	if (broken.p99 <= slowdown * quiet.p99) return `${slowdown} × quiet`;
	const beside = besideFloor({ quiet, broken });
	if (beside <= slowdown) return `beside the bare server (${beside.toFixed(1)} ×)`;
	return broken.p99 <= noticeableMs ? `below ${noticeableMs} ms` : 'missed';
}

/** The site's p99 as so many of the bare server's, now as so many times in the quiet seconds. */
export function besideFloor({ quiet, broken }: Pick<Outcome, 'quiet' | 'broken'>): number {
	return broken.p99 / broken.floor.p99 / (quiet.p99 / quiet.floor.p99);
}

export function round(ms: number): string {
	return ms < 10 ? ms.toFixed(1) : ms.toFixed(0);
}
