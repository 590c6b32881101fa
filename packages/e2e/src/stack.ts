import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type FirstAccount } from '@lts/stack';
import { startCollector } from '@lts/tracing/testing';
import type { TestProject } from 'vitest/node';
import { serveFarCdn } from './far-cdn.ts';
import { serveProcesses } from './processes.ts';

/** The product that all specs share: built, freshly started, with sample content. */
export interface SharedStack {
	/** Origins without a path. */
	site: string;
	admin: string;
	contentApi: string;
	/** Where each process tells metrics. */
	metrics: Record<'site' | 'admin' | 'contentApi', string>;
	/** Address of the database, as its owner. */
	database: string;
	/** The administrator. */
	account: Pick<FirstAccount, 'email' | 'password'>;
	dataDir: string;
	/** Tells which purges the stand-in for the API of the CDN was asked for. */
	farCdn: string;
	/** Tells which spans came to the stand-in for a collector of traces. */
	collector: string;
	/** Where `tell` of `processes.ts` asks for a process to be stopped or started. */
	processes: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		stack: SharedStack;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dataDir = await mkdtemp(join(tmpdir(), 'lts-e2e-'));
	const report = (line: string) => console.error(line);
	const farCdn = await serveFarCdn();
	const collector = await startCollector();
	const stack = await startStack({
		dataDir,
		durable: false,
		env: {
			// The partners of the specs listen on this machine.
			WEBHOOKS_ALLOW_PRIVATE: 'true',
			// All specs ask from one address.
			ANONYMOUS_QUOTA: '1000000000',
			CDN: 'fastly',
			FASTLY_API_URL: farCdn.url,
			FASTLY_SERVICE_ID: 'site',
			FASTLY_API_TOKEN: 'token',
			OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
			// Milliseconds between two sendings.
			OTEL_BSP_SCHEDULE_DELAY: '200',
		},
		report,
	});
	const { urls, firstAccount, metrics } = stack;
	if (!firstAccount) throw new Error('The start has created no account.');
	const processes = await serveProcesses(stack, report);
	project.provide('stack', {
		...{ ...urls, metrics, account: firstAccount, dataDir },
		processes: processes.url,
		farCdn: farCdn.url,
		collector: collector.url,
	});
	return async () => {
		processes.close();
		await stack.stop();
		farCdn.close();
		collector.close();
		await rm(dataDir, { recursive: true, force: true });
	};
}
