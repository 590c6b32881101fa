import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CollectedSpan {
	service: string;
	name: string;
	traceId: string;
	spanId: string;
	parentSpanId?: string;
	links: { traceId: string; spanId: string }[];
	attributes: Record<string, unknown>;
}

interface Attribute {
	key: string;
	value: Record<string, unknown>;
}

interface OtlpBody {
	resourceSpans: {
		resource: { attributes: Attribute[] };
		scopeSpans: {
			spans: (Omit<CollectedSpan, 'service' | 'attributes' | 'links'> & {
				attributes?: Attribute[];
				links?: CollectedSpan['links'];
			})[];
		}[];
	}[];
}

const mostKept = 20_000;

/** Stands in for a collector: takes traces by OTLP over HTTP in JSON. */
export async function startCollector() {
	const spans: CollectedSpan[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (chunk: string) => (body += chunk));
		request.on('end', () => {
			if (request.method === 'POST' && request.url === '/v1/traces') {
				spans.push(...read(JSON.parse(body) as OtlpBody));
				spans.splice(0, Math.max(0, spans.length - mostKept));
				response.setHeader('Content-Type', 'application/json').end('{}');
			} else response.end(JSON.stringify(spans));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		/** What `OTEL_EXPORTER_OTLP_ENDPOINT` is to be. `GET` tells all spans that came. */
		url: `http://127.0.0.1:${port}`,
		spans,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

function read({ resourceSpans }: OtlpBody): CollectedSpan[] {
	return resourceSpans.flatMap(({ resource, scopeSpans }) => {
		const service = String(valuesOf(resource.attributes)['service.name']);
		return scopeSpans.flatMap((scope) =>
			scope.spans.map(({ attributes = [], links = [], ...span }) => ({
				...span,
				service,
				links,
				attributes: valuesOf(attributes),
			})),
		);
	});
}

function valuesOf(attributes: Attribute[]): Record<string, unknown> {
	return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
