import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

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
	query: (document: string, options?: QueryOptions) => Promise<Answer>;
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
	{ port: wantedPort = '0' }: { port?: string } = {},
): Promise<RunningContentApi> {
	const readerUrl = await createReader({ payload, databaseUrl });
	const child = spawn(process.execPath, [main], {
		env: {
			...process.env,
			DATABASE_URL: readerUrl,
			HOST: '127.0.0.1',
			LOG_LEVEL: 'info',
			NODE_ENV: 'production',
			PORT: wantedPort,
		},
		stdio: ['ignore', 'pipe', 'inherit'],
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
	return {
		url,
		readerUrl,
		logs,
		child,
		query: (document, options) => query(url, document, options),
		async stop() {
			if (child.exitCode !== null) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		},
	};
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
