import { noTracing, shareTracing, type Tracing } from './tracing.ts';

type Variables = Record<string, string | undefined>;

/**
 * Sends spans to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` (or `…_TRACES_ENDPOINT`) names, by OTLP over
 * HTTP in JSON. Without one, or with `OTEL_SDK_DISABLED=true`, nothing is loaded and nothing done. The other
 * variables of OpenTelemetry (`OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER`, `OTEL_EXPORTER_OTLP_HEADERS`, …) hold too.
 *
 * @param serviceName how the process is called in traces unless `OTEL_SERVICE_NAME` says otherwise
 */
export async function startTracing(
	serviceName: string,
	variables: Variables = process.env,
): Promise<Tracing> {
	const endpoint =
		variables['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || variables['OTEL_EXPORTER_OTLP_ENDPOINT'];
	if (!endpoint || variables['OTEL_SDK_DISABLED'] === 'true') return noTracing;
	const { createTracing } = await import('./open-telemetry.ts');
	const tracing = createTracing(variables['OTEL_SERVICE_NAME'] || serviceName);
	shareTracing(tracing);
	return tracing;
}
