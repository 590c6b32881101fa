import type { Server } from 'node:http';
import { promisify } from 'node:util';

import type { Answer, CacheEvent, TagIndex } from '@lts/tagged-cache';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { FeedFollower } from '../changes/follower.ts';
import type { MediaStore } from '../media-store/store.ts';
import type { StoredAnswers } from './cache/answers.ts';
import type { Client } from './clients/client.ts';
import type { Admission } from './limits/admission.ts';
import { limitChannel } from './limits/limit-channel.ts';
import { Refusal } from './limits/refusal.ts';

export interface ApiMetrics {
	registry: Registry;
	/** Cheap, for it is done for every request. */
	countAnswer(answer: { route: string; status: number; seconds?: number }): void;
	countSource(source: Answer<unknown>['source']): void;
	/** Of executions. */
	observe(event: CacheEvent): void;
	/** The same admission; what it charges and whom it refuses is counted. To be called once. */
	countCharges(admission: Admission): Admission;
	/** What is looked at when metrics are asked for. */
	watch(parts: Watched): void;
}

interface Watched {
	answers: Pick<StoredAnswers, 'stats'>;
	follower: Pick<FeedFollower, 'health'>;
	index: TagIndex;
	media: Pick<MediaStore, 'problem'>;
	pool: PostgresAdapter['pool'];
	server: Server;
	streamCount: () => number;
}

/** The shown names of routes: what may stand for any number of paths does not. */
const routeNames: Record<string, string> = {
	'/content/v1/graphql': 'graphql',
	'/content/v1/changes': 'changes',
	'/content/v1/changes/stream': 'stream',
	'/media/*': 'media',
	'/healthz': 'health',
	'/readyz': 'health',
	memory: 'graphql-memory',
	none: 'none',
};

/**
 * What the content API tells of itself. Nothing of who asks is in it, and nothing of what is asked.
 * Names and meanings stand in docs/operations.md.
 */
export function createApiMetrics(): ApiMetrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });

	const requests = new Map<string, Map<number, number>>();
	new Counter({
		name: 'lts_api_requests_total',
		help: 'Answers by route and status; graphql-memory are those to the site that need no look at who asks',
		labelNames: ['route', 'status'],
		registers,
		collect() {
			this.reset();
			for (const [route, statuses] of requests) {
				for (const [status, count] of statuses) this.inc({ route, status }, count);
			}
		},
	});
	const durations = new Histogram({
		name: 'lts_api_request_seconds',
		help: 'How long answers took, streams and those from memory apart',
		labelNames: ['route'],
		buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
		registers,
	});
	const fromCache = new Map<string, number>();
	new Counter({
		name: 'lts_api_answers_total',
		help: 'Answers of the response cache by where they came from',
		labelNames: ['source'],
		registers,
		collect() {
			this.reset();
			for (const [source, count] of fromCache) this.inc({ source }, count);
		},
	});
	const executions = new Histogram({
		name: 'lts_api_execution_seconds',
		help: 'How long operations took to be executed, their time in the queue included',
		labelNames: ['outcome'],
		buckets: [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
		registers,
	});
	const costs = new Histogram({
		name: 'lts_api_cost',
		help: 'What requests were charged',
		labelNames: ['client'],
		buckets: [1, 10, 50, 100, 500, 1000, 2500, 5000, 10_000],
		registers,
	});
	const refused = new Counter({
		name: 'lts_api_refused_total',
		help: 'Requests that were refused, by code (quota, key) or limit',
		labelNames: ['reason'],
		registers,
	});
	limitChannel.subscribe((name) => refused.inc({ reason: String(name) }));

	async function counted<Result>(work: () => Promise<Result>): Promise<Result> {
		try {
			return await work();
		} catch (error) {
			if (error instanceof Refusal) refused.inc({ reason: error.code });
			throw error;
		}
	}

	function gauge(name: string, help: string, read: () => number | Promise<number>): void {
		new Gauge({
			name,
			help,
			registers,
			async collect() {
				this.set(await read());
			},
		});
	}

	return {
		registry,
		countAnswer({ route, seconds, status }) {
			const name = routeNames[route] ?? 'explorer';
			const statuses = requests.get(name) ?? new Map<number, number>();
			requests.set(name, statuses.set(status, (statuses.get(status) ?? 0) + 1));
			if (seconds !== undefined && name !== 'stream') durations.observe({ route: name }, seconds);
		},
		observe(event) {
			// Answers are counted when they are sent: the cache is also asked whether it has one.
			if (event.type === 'answered') return;
			executions.observe({ outcome: event.type }, event.ms / 1000);
		},
		countSource(source) {
			fromCache.set(source, (fromCache.get(source) ?? 0) + 1);
		},
		countCharges(admission) {
			gauge(
				'lts_api_limits_shared',
				'0 while each process counts limits by itself though they are to be shared',
				() => Number(admission.note() === undefined),
			);
			return {
				...admission,
				identify: (req, scope) => counted(() => admission.identify(req, scope)),
				charge: (client: Client, cost) =>
					counted(async () => {
						const headers = await admission.charge(client, cost);
						costs.observe({ client: client.kind }, cost);
						return headers;
					}),
			};
		},
		watch({ answers, follower, index, media, pool, server, streamCount }) {
			const { stats } = answers;
			gauge('lts_api_cache_entries', 'Answers in memory', () => stats().entries + stats().minor);
			gauge('lts_api_cache_bytes', 'Memory of answers', () => stats().bytes);
			gauge('lts_api_executing', 'Operations that are executed now', () => stats().rendering);
			gauge('lts_api_queued', 'Operations that wait for their turn', () => stats().queued);
			gauge('lts_api_tags', 'Tags of which the last change is known', () => index.tagCount);
			gauge('lts_api_streams', 'Open streams of the feed', streamCount);
			gauge(
				'lts_api_connections',
				'Open connections',
				promisify(server.getConnections.bind(server)),
			);
			gauge(
				'lts_api_feed_position',
				'Up to which position changes were taken',
				() => follower.health().position ?? 0,
			);
			gauge('lts_api_feed_lag_seconds', 'Since when nothing was read of the feed', () => {
				const { lagMs } = follower.health();
				return lagMs === null ? process.uptime() : lagMs / 1000;
			});
			gauge('lts_api_media_store_up', '0 while the bucket for files does not answer', async () =>
				Number((await media.problem?.()) === undefined),
			);
			gauge('lts_api_pool_connections', 'Connections to Postgres', () => pool.totalCount);
			gauge('lts_api_pool_idle', 'Connections to Postgres that nobody uses', () => pool.idleCount);
			gauge(
				'lts_api_pool_waiting',
				'Who waits for a connection to Postgres',
				() => pool.waitingCount,
			);
		},
	};
}
