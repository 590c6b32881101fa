import { pino } from 'pino';
import type { Payload } from 'payload';
import pg from 'pg';

import { startSequencer } from '../../changes/sequencer.ts';
import { until } from '../../changes/testing/until.ts';
import { createTestPayload } from '../../testing/createTestPayload.ts';
import type { Webhook } from '../../payload-types.ts';
import type { Schedule } from '../schedule.ts';
import { createSealer } from '../secrets.ts';
import { startWebhookSender, type SenderOptions, type WebhookSender } from '../sender.ts';
import { startReceiver, type Receiver } from './receiver.ts';

/** Milliseconds instead of hours, and nothing left to chance. */
export const quickSchedule: Schedule = {
	firstMs: 20,
	factor: 2,
	longestMs: 100,
	windowMs: 60_000,
	jitter: 0,
};

const log = pino({ level: 'silent' });
const payloadSecret = process.env['PAYLOAD_SECRET'] ?? '';
const apiUrl = 'https://api.example.org';

export interface Partner extends Receiver {
	/** The webhook that leads to it. */
	id: number;
	/** The secret that signs at this moment. */
	secret(): Promise<string>;
}

interface NewChange {
	kind?: 'changed' | 'removed';
	collection?: string;
	document?: string;
	tags?: string[];
	languages?: string[];
	removedLanguages?: string[];
}

export interface Partners {
	payload: Payload;
	pool: pg.Pool;
	databaseUrl: string;
	/** A partner's server, and a webhook that leads to it. */
	join(webhook?: Partial<Webhook>): Promise<Partner>;
	/** Starts a sender, with `quickSchedule` unless told. */
	send(options?: Partial<SenderOptions>): WebhookSender;
	/** Writes changes and waits until they have positions. Returns the ids of their messages. */
	publish(...changes: NewChange[]): Promise<string[]>;
	/** The messages of a webhook, oldest first. */
	deliveries(webhook: number): Promise<Delivery[]>;
	/** How each of these messages stands. */
	statuses(webhook: number): Promise<string[]>;
	/** Waits until none of them waits any more. */
	settled(webhook: number): Promise<void>;
	/** Stops the senders and receivers of the test. */
	leave(): Promise<void>;
	destroy(): Promise<void>;
}

export interface Delivery {
	id: number;
	message_id: string;
	type: string;
	status: string;
	attempts: number;
	answer_status: number | null;
	answer: string | null;
	error: string | null;
	next_attempt_at: Date | null;
}

/** A CMS with a change feed at work, and partners that it tells of changes. */
export async function createPartners(): Promise<Partners> {
	const { databaseUrl, destroy, payload } = await createTestPayload();
	const pool = new pg.Pool({ connectionString: databaseUrl, max: 5 });
	const sequencer = startSequencer({ connectionString: databaseUrl, log, pollMs: 50 });
	const senders: WebhookSender[] = [];
	const partners: Partner[] = [];

	async function secretOf(id: number): Promise<string> {
		const { rows } = await pool.query<{ secret: string }>(
			'SELECT secret FROM webhook_states WHERE webhook_id = $1',
			[id],
		);
		return createSealer(payloadSecret).open(rows[0]?.secret ?? '');
	}

	async function deliveries(webhook: number): Promise<Delivery[]> {
		const { rows } = await pool.query<Delivery>(
			`SELECT id, message_id, type, status, attempts::int, answer_status::int, answer, error, next_attempt_at
			FROM webhook_deliveries WHERE webhook_id = $1 ORDER BY id`,
			[webhook],
		);
		return rows;
	}

	const statuses = async (webhook: number) =>
		(await deliveries(webhook)).map(({ status }) => status);

	return {
		payload,
		pool,
		databaseUrl,
		async join(webhook = {}) {
			// What was published before may else get its position later, and be sent as well.
			await until(() => isSequenced(pool));
			const receiver = await startReceiver();
			const created = await payload.create({
				collection: 'webhooks',
				data: {
					...{ name: 'A partner', url: receiver.url, contact: 'Somebody', scope: 'everything' },
					...webhook,
				},
			});
			const partner = { ...receiver, id: created.id, secret: () => secretOf(created.id) };
			partners.push(partner);
			return partner;
		},
		send(options = {}) {
			const sender = startWebhookSender({
				...{ connectionString: databaseUrl, payloadSecret, apiUrl, log, retentionDays: 30 },
				...{ allowPrivate: true, pollMs: 20, schedule: quickSchedule },
				...options,
			});
			senders.push(sender);
			return sender;
		},
		async publish(...changes) {
			const { rows: before } = await pool.query<{ last: string }>(
				'SELECT coalesce(max(id), 0) AS last FROM changes',
			);
			for (const change of changes) await writeChange(pool, change);
			const written = () => messageIds(pool, before[0]?.last);
			await until(async () => (await written()).length === changes.length);
			return written();
		},
		deliveries,
		statuses,
		settled: (webhook) => until(async () => !(await statuses(webhook)).includes('waiting')),
		async leave() {
			await Promise.all(senders.splice(0).map((sender) => sender.stop()));
			for (const { close, id } of partners.splice(0)) {
				await payload.delete({ collection: 'webhooks', id });
				await close();
			}
		},
		async destroy() {
			await sequencer.stop();
			await pool.end();
			await destroy();
		},
	};
}

async function isSequenced(pool: pg.Pool): Promise<boolean> {
	const { rows } = await pool.query('SELECT FROM changes WHERE position IS NULL LIMIT 1');
	return rows.length === 0;
}

async function writeChange(pool: pg.Pool, change: NewChange): Promise<void> {
	const { collection = 'news', document = '1', kind = 'changed' } = change;
	const { languages = ['en'], removedLanguages = [], tags = [collection] } = change;
	await pool.query(
		`WITH written AS (
			INSERT INTO changes (kind, collection, document_id, tags, languages, removed_languages)
			VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
		) SELECT pg_notify('changes_written', '') FROM written`,
		[kind, collection, document, tags, languages, removedLanguages],
	);
}

async function messageIds(pool: pg.Pool, after: string | undefined): Promise<string[]> {
	const { rows } = await pool.query<{ id: string }>(
		`SELECT 'msg_' || epoch || '_' || changes.position AS id FROM changes, changes_head
		WHERE changes.id > $1 AND changes.position IS NOT NULL ORDER BY changes.position`,
		[after ?? 0],
	);
	return rows.map(({ id }) => id);
}
