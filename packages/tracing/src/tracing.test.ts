import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracing } from './start.ts';
import { startCollector } from './testing/collector.ts';
import { tracing } from './tracing.ts';

let collector: Awaited<ReturnType<typeof startCollector>>;
beforeAll(async () => {
	collector = await startCollector();
	// The exporter reads it from the environment itself.
	process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
	await startTracing('test');
});
afterAll(() => collector.close());

describe('tracing', () => {
	it('sends spans with parents, links and attributes to the collector', async () => {
		const other = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
		let inner: string | null = null;
		const outer = await tracing().span('outer', {}, async ({ traceparent }) => {
			await tracing().span('inner', { attributes: { 'lts.n': 1 } }, (span) => {
				inner = tracing().current();
				expect(span.traceparent).toBe(inner);
				span.link(other);
				span.set({ 'lts.more': 'x' });
				return Promise.resolve();
			});
			return traceparent;
		});
		const [startedAt, endedAt] = [Date.now() - 10, Date.now()];
		tracing().note('later', { parent: outer, startedAt, endedAt });
		await expect(
			tracing().span('failing', {}, () => Promise.reject(new Error('no'))),
		).rejects.toThrow('no');
		expect(tracing().current()).toBeNull();
		await tracing().stop();

		const named = (name: string) => collector.spans.find((span) => span.name === name);
		const [, traceId, spanId] = outer?.split('-') ?? [];
		expect(named('outer')).toMatchObject({ service: 'test', traceId, spanId });
		expect(named('inner')).toMatchObject({
			traceId,
			parentSpanId: spanId,
			attributes: { 'lts.n': 1, 'lts.more': 'x' },
			links: [{ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }],
		});
		expect(inner).toBe(`00-${traceId}-${named('inner')?.spanId}-01`);
		expect(named('later')).toMatchObject({ traceId, parentSpanId: spanId });
		expect(named('failing')?.traceId).not.toBe(traceId);
	});

	it('loads nothing and does nothing where it is not configured', () => {
		const script = join(import.meta.dirname, 'testing/unset.ts');
		const env = { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: '' };
		const printed = execFileSync(process.execPath, [script], { env, encoding: 'utf8' });
		const { loaded, result, isOn } = JSON.parse(printed) as {
			loaded: string[];
			result: unknown;
			isOn: boolean;
		};
		expect(loaded.length).toBeGreaterThan(1);
		expect(
			loaded.filter((url) => url.includes('opentelemetry') || url.includes('open-tel')),
		).toEqual([]);
		expect([result, isOn]).toEqual([null, false]);
	});
});
