import { noTracing, shareTracing, type Tracing } from './tracing.ts';

interface Options {
	/** Patterns of the routes that a framework in this process serves: no other may stand in a span. */
	routes?: readonly string[];
	variables?: Record<string, string | undefined>;
}

/**
 * Sends spans to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` (or `…_TRACES_ENDPOINT`) names, by OTLP over
 * HTTP in JSON. Without one, or with `OTEL_SDK_DISABLED=true`, nothing is loaded and nothing done. The other
 * variables of OpenTelemetry (`OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER`, `OTEL_EXPORTER_OTLP_HEADERS`, …) hold too.
 * What is sent holds no address, no query and no message of an error: see `sendOnlyAllowed`.
 *
 * @param serviceName how the process is called in traces unless `OTEL_SERVICE_NAME` says otherwise
 */
export async function startTracing(
	serviceName: string,
	{ routes = [], variables = process.env }: Options = {},
): Promise<Tracing> {
	const endpoint =
		variables['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || variables['OTEL_EXPORTER_OTLP_ENDPOINT'];
	if (!endpoint || variables['OTEL_SDK_DISABLED'] === 'true') return noTracing;
	const { createTracing } = await import('./open-telemetry.ts');
	const tracing = createTracing(variables['OTEL_SERVICE_NAME'] || serviceName, routes);
	shareTracing(tracing);
	return tracing;
}
