import {
	context,
	propagation,
	ROOT_CONTEXT,
	SpanStatusCode,
	trace,
	type Context,
	type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { ownScope, sendOnlyAllowed } from './allow-list.ts';
import type { OpenSpan, SpanOptions, TraceParent, Tracing } from './tracing.ts';

const stopPatienceMs = 3000;

/**
 * Registers OpenTelemetry for the whole process: libraries that know its API write spans too, and only what is
 * allowed of them is sent.
 */
export function createTracing(serviceName: string, routes: readonly string[]): Tracing {
	// The endpoint and its headers come from the environment.
	const sender = new BatchSpanProcessor(new OTLPTraceExporter({ timeoutMillis: 3000 }));
	const provider = new NodeTracerProvider({
		resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
		spanProcessors: [sendOnlyAllowed(sender, routes)],
	});
	provider.register();
	const tracer = trace.getTracer(ownScope);

	return {
		isOn: true,
		span(name, { attributes = {}, parent }, work) {
			return tracer.startActiveSpan(name, { attributes }, contextOf(parent), async (span) => {
				try {
					return await work(openSpan(span));
				} catch (error) {
					span.recordException(error as Error);
					span.setStatus({ code: SpanStatusCode.ERROR });
					throw error;
				} finally {
					span.end();
				}
			});
		},
		note(name, { attributes = {}, endedAt, parent, startedAt }) {
			tracer.startSpan(name, { attributes, startTime: startedAt }, contextOf(parent)).end(endedAt);
		},
		current() {
			const span = trace.getSpan(context.active());
			return span ? traceparentOf(span) : null;
		},
		async stop() {
			let timer: NodeJS.Timeout | undefined;
			const late = new Promise<void>((resolve) => {
				timer = setTimeout(resolve, stopPatienceMs);
			});
			// A collector that does not answer is no reason not to stop.
			await Promise.race([provider.shutdown().catch(() => undefined), late]);
			clearTimeout(timer);
		},
	};
}

function contextOf(parent: SpanOptions['parent']): Context {
	if (!parent) return context.active();
	return propagation.extract(ROOT_CONTEXT, { traceparent: parent });
}

function openSpan(span: Span): OpenSpan {
	return {
		traceparent: traceparentOf(span),
		link(traceparent) {
			const other = trace.getSpanContext(contextOf(traceparent));
			if (other) span.addLink({ context: other });
		},
		set: (attributes) => void span.setAttributes(attributes),
	};
}

function traceparentOf(span: Span): TraceParent {
	const { spanId, traceFlags, traceId } = span.spanContext();
	return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
