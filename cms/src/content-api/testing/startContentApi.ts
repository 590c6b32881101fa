import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { pino } from 'pino';

import { startSequencer } from '../../changes/sequencer.ts';
import type { TestPayload } from '../../testing/createTestPayload.ts';

export interface Answer {
	status: number;
	headers: Headers;
	data: Record<string, unknown> | null | undefined;
	errors: { message: string; extensions: Record<string, unknown> }[];
	/** What the answer depends on. */
	tags: string[];
}

export interface RunningContentApi {
	url: string;
	/** The address of the database as the API's role. */
	readerUrl: string;
	/** What the process has logged, one object a line. */
	logs: Record<string, unknown>[];
	child: ChildProcess;
	/** Asks once everything that was written so far is in the feed and the process knows of it. */
	query: (document: string, options?: QueryOptions) => Promise<Answer>;
	/** See `query`; for requests of another kind. */
	settle: () => Promise<void>;
	stop: () => Promise<void>;
}

export interface QueryOptions {
	locale?: string;
	variables?: Record<string, unknown>;
	method?: 'GET' | 'POST';
}

const main = path.resolve(import.meta.dirname, '../main.ts');

/** The content API as it runs in production: a process of its own on the read-only role. */
export async function startContentApi(
	{ payload, databaseUrl }: TestPayload,
	{ env = {}, port: wantedPort = '0' }: { env?: Record<string, string>; port?: string } = {},
): Promise<RunningContentApi> {
	const readerUrl = await createReader({ payload, databaseUrl });
	const child = spawn(process.execPath, [main], {
		env: {
			...process.env,
			// Only the tests of the limits are to meet them.
			ANONYMOUS_QUOTA: '1000000000',
			...env,
			DATABASE_URL: readerUrl,
			HOST: '127.0.0.1',
			LOG_LEVEL: 'info',
			NODE_ENV: 'production',
			PORT: wantedPort,
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const sequencer = startSequencer({
		connectionString: databaseUrl,
		log: pino({ level: 'fatal' }),
		pollMs: 100,
	});
	const logs: Record<string, unknown>[] = [];
	const port = await new Promise<number>((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`The content API ended with ${code}.`)));
		createInterface({ input: child.stdout }).on('line', (line) => {
			const entry = parseLine(line);
			logs.push(entry);
			if (typeof entry['port'] === 'number') resolve(entry['port']);
		});
	});
	const url = `http://127.0.0.1:${port}`;
	const settle = () => settled(payload, url);
	return {
		url,
		readerUrl,
		logs,
		child,
		async query(document, options) {
			await settle();
			return query(url, document, options);
		},
		settle,
		async stop() {
			await sequencer.stop();
			if (child.exitCode !== null) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		},
	};
}

/** Whoever is told of the head of the feed gets no older answer from the same process. */
async function settled(payload: TestPayload['payload'], url: string): Promise<void> {
	for (let waiting = 1; waiting > 0;) {
		const { rows } = await payload.db.pool.query<{ waiting: string }>(
			'SELECT count(*) AS waiting FROM changes WHERE position IS NULL',
		);
		waiting = Number(rows[0]?.waiting);
		if (waiting > 0) await sleep(20);
	}
	await (await fetch(`${url}/content/v1/changes`)).arrayBuffer();
}

/**
 * A role that inherits what `content_reader` may do. Not that role itself: it belongs to the whole
 * Postgres, and test files that run at the same time would change each other's password.
 */
async function createReader({
	payload,
	databaseUrl,
}: Pick<TestPayload, 'payload' | 'databaseUrl'>): Promise<string> {
	const { pool } = payload.db;
	const name = `reader_${randomUUID().replaceAll('-', '')}`;
	await pool.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}' IN ROLE content_reader`);
	const url = new URL(databaseUrl);
	url.username = name;
	url.password = name;
	return url.href;
}

function parseLine(line: string): Record<string, unknown> {
	try {
		return JSON.parse(line) as Record<string, unknown>;
	} catch {
		return { text: line };
	}
}

async function query(
	url: string,
	document: string,
	{ locale, variables, method = 'GET' }: QueryOptions = {},
): Promise<Answer> {
	const address = new URL('/content/v1/graphql', url);
	if (locale) address.searchParams.set('locale', locale);
	if (method === 'GET') {
		address.searchParams.set('query', document);
		if (variables) address.searchParams.set('variables', JSON.stringify(variables));
	}
	const response = await fetch(address, {
		method,
		...(method === 'POST' && {
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ query: document, variables }),
		}),
	});
	const body = (await response.json()) as Partial<Answer>;
	return {
		status: response.status,
		headers: response.headers,
		data: body.data,
		errors: body.errors ?? [],
		tags: (response.headers.get('Cache-Tags') ?? '').split(',').filter(Boolean),
	};
}
