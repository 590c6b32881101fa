/** Requests that are refused, and what is told of the refusal. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createTagIndex } from '@lts/tagged-cache';
import pg from 'pg';
import { pino } from 'pino';

import { feedReaderOf } from '../../changes/testing/feedReaderOf.ts';
import { issueKey } from '../../collections/api-clients/keys.ts';
import { createDocument } from '../../testing/documents.ts';
import { createStoredAnswers } from '../cache/answers.ts';
import { createGraphQLHandlers } from '../graphql/handler.ts';
import { createPersistedDocuments } from '../graphql/persisted.ts';
import { createHttpServer } from '../http/server.ts';
import type { Admission } from '../limits/admission.ts';
import { limits } from '../limits/limits.ts';
import { buildPublicSchema } from '../schema/build.ts';
import type { ContentApiScene } from './useContentApi.ts';

export interface Refusal {
	status: number;
	code: unknown;
	retryAfter: string | null;
}

export const endpoint = '/content/v1/graphql';

/** @param scene whose members are there when the first test runs */
export function refusalsOf(scene: ContentApiScene) {
	async function refusal(address: string, init?: RequestInit): Promise<Refusal> {
		const answer = await fetch(URL.canParse(address) ? address : scene.api.url + address, init);
		const { error, errors } = (await answer.json()) as {
			error?: { code: string };
			errors?: { extensions?: { code?: string } }[];
		};
		return {
			status: answer.status,
			code: error?.code ?? errors?.[0]?.extensions?.code,
			retryAfter: answer.headers.get('Retry-After'),
		};
	}

	const asking = (query: string, more = '') =>
		refusal(`${endpoint}?query=${encodeURIComponent(query)}${more}`);
	const posting = (body: string, type = 'application/json') =>
		refusal(endpoint, { method: 'POST', headers: { 'Content-Type': type }, body });

	function withKey(key: string, query = '{ __typename }'): Promise<Refusal> {
		const headers = { Authorization: `Bearer ${key}` };
		return refusal(`${endpoint}?query=${encodeURIComponent(query)}`, { headers });
	}

	async function newKey(data: Record<string, unknown>): Promise<string> {
		const { id } = await createDocument(scene.payload, 'api-clients', data);
		return issueKey(scene.pool, { clientId: id, graceDays: 0 });
	}

	async function withoutTable(table: string, ask: () => Promise<Refusal>): Promise<Refusal> {
		const { pool } = scene;
		await pool.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
		try {
			return await ask();
		} finally {
			await pool.query(`ALTER TABLE ${table}_away RENAME TO ${table}`);
		}
	}

	/** Asks a server whose documents come from a pool of one connection, by a statement of the test's. */
	async function askPool(statement: string, options: pg.PoolConfig, isTaken: boolean) {
		const pool = new pg.Pool({ connectionString: scene.test.databaseUrl, max: 1, ...options });
		const taken = isTaken ? await pool.connect() : null;
		const silent = pino({ level: 'silent' });
		const find = () => pool.query(statement);
		const { payload } = scene;
		const { handle } = createGraphQLHandlers({
			admission: admitEverybody,
			payload: Object.assign(Object.create(payload) as typeof payload, {
				find,
				db: Object.assign(Object.create(payload.db) as typeof payload.db, { find }),
			}),
			publicSchema: buildPublicSchema(scene.payload.config),
			limits,
			log: silent,
			feed: feedReaderOf(scene.pool),
			documents: createPersistedDocuments({}),
			answers: createStoredAnswers({
				index: createTagIndex(),
				isTrusted: () => true,
				isComplete: () => true,
				log: silent,
			}),
		});
		const server = createHttpServer({
			log: silent,
			routes: { [endpoint]: handle },
		});
		try {
			await listening(server);
			const { port } = server.address() as AddressInfo;
			const query = encodeURIComponent('{ guide(slug: "a") { id } }');
			return await refusal(`http://127.0.0.1:${port}${endpoint}?query=${query}`);
		} finally {
			server.close();
			server.closeAllConnections();
			taken?.release();
			await pool.end();
		}
	}

	return { refusal, asking, posting, withKey, newKey, withoutTable, askPool };
}

const admitEverybody: Admission = {
	identify: async () => ({ kind: 'site' }),
	charge: async () => ({}),
	countFree: async () => ({}),
	refuseOverrun: () => undefined,
	isStillAllowed: async () => true,
	isSite: () => true,
	note: () => undefined,
	close: () => undefined,
};

async function listening(server: Server): Promise<void> {
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
}

/** The part of an address that names a stored operation, which there is none of by this hash. */
export function persisted(digit: string): string {
	const persistedQuery = { version: 1, sha256Hash: digit.repeat(64) };
	return `&extensions=${encodeURIComponent(JSON.stringify({ persistedQuery }))}`;
}
