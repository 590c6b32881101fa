/** Where a span stands, in the words of W3C Trace Context: `00-<trace>-<span>-<flags>`. */
export type TraceParent = string;

/** No other is sent: see `allow-list.ts`. */
export type AttributeName = `lts.${string}` | 'http.response.status_code' | 'url.path';

export type Attributes = Partial<Record<AttributeName, string | number | boolean>>;

export interface OpenSpan {
	/** Of this span, for what follows from it elsewhere; null where nothing is traced. */
	traceparent: TraceParent | null;
	/** Says that something else led to this. */
	link(traceparent: TraceParent): void;
	set(attributes: Attributes): void;
}

export interface SpanOptions {
	/** What led to it; without one it is part of what this process does now, or begins a trace. */
	parent?: TraceParent | null | undefined;
	attributes?: Attributes;
}

export interface Tracing {
	/** False where nothing is configured: then all others do nothing. */
	readonly isOn: boolean;
	/** Runs the work in a span. What it throws is noted and thrown on. */
	span<Result>(
		name: string,
		options: SpanOptions,
		work: (span: OpenSpan) => Promise<Result>,
	): Promise<Result>;
	/** A span for what has just happened. */
	note(name: string, options: SpanOptions & { startedAt: number; endedAt: number }): void;
	/** Of the span in which this runs, if any. */
	current(): TraceParent | null;
	/** Sends what was not sent yet; takes a few seconds at most. */
	stop(): Promise<void>;
}

const noSpan: OpenSpan = { traceparent: null, link: () => undefined, set: () => undefined };

export const noTracing: Tracing = {
	isOn: false,
	span: (_name, _options, work) => work(noSpan),
	note: () => undefined,
	current: () => null,
	stop: () => Promise.resolve(),
};

// What is bundled in several parts (as Next does) shares it all the same.
const key = Symbol.for('lts.tracing');
const shared = globalThis as { [key]?: Tracing };

/** As `startTracing` made it in this process; one that does nothing without. */
export function tracing(): Tracing {
	return shared[key] ?? noTracing;
}

export function shareTracing(started: Tracing): void {
	shared[key] = started;
}
