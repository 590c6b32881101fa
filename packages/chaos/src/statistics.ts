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
	quiet: Report;
	broken: Report;
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
};

/**
 * What of the promises was not kept; empty when all were. The machine's own noise counts for nothing:
 * where the bare server has become slower too, the site may be by as much.
 */
export function judge({ quiet, broken, trueAfterMs, publishes, faults }: Outcome): string[] {
	const troubles = [...faults];
	for (const [when, { answered, asked, failures }] of [
		['', broken],
		[' before anything was broken', quiet],
	] as const) {
		if (answered >= asked) continue;
		const kinds = Object.entries(failures).map(([what, count]) => `${count} × ${what}`);
		troubles.push(`not answered${when}: ${kinds.join(', ')}`);
	}
	if (speedOf({ quiet, broken }) === 'missed') troubles.push(`p99 is ${round(broken.p99)} ms`);
	if (trueAfterMs === null) troubles.push('pages stayed outdated');
	else if (trueAfterMs > bounds.trueAfterMs) {
		troubles.push(`every page was true only after ${round(trueAfterMs)} ms`);
	}
	if (publishes.lost > 0) troubles.push(`${publishes.lost} acknowledged publishes are lost`);
	return troubles;
}

/** By which of the bounds the p99 was kept, the strictest first. */
export function speedOf({
	quiet,
	broken,
}: Pick<Outcome, 'quiet' | 'broken'>): '3 ×' | 'bare server' | '30 ms' | 'missed' {
	const noise = Math.max(1, broken.floor.p99 / quiet.floor.p99 || 1);
	const longest = bounds.slowdown * quiet.p99;
	if (broken.p99 <= longest) return '3 ×';
	if (broken.p99 <= longest * noise) return 'bare server';
	return broken.p99 <= bounds.noticeableMs ? '30 ms' : 'missed';
}

export function round(ms: number): string {
	return ms < 10 ? ms.toFixed(1) : ms.toFixed(0);
}
