import type { Server } from 'node:http';
import { promisify } from 'node:util';
import type { CacheEvent, TaggedCache, TagIndex } from '@lts/tagged-cache';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { circuitChannel, type CircuitChange } from '../src/lib/server/content/circuit-channel.ts';
import type { FeedFollower } from './feed-follower.ts';
import type { Page } from './page.ts';
import type { Workers } from './workers.ts';

/** What answers come from: the page cache's words for pages, and what is no page of it. */
const sources = [
	...(['hit', 'recalled', 'rendered', 'stale', 'fallback', 'failed'] as const),
	...(['media', 'file', 'passed', 'refused'] as const),
];
export type AnswerSource = (typeof sources)[number];

export interface SiteMetrics {
	registry: Registry;
	/** Counts an answer: one addition, for it is done for every request. */
	count(source: AnswerSource): void;
	observe(event: CacheEvent): void;
	/** Of a change that was applied just now. @param at when it was written, ISO 8601 */
	observeChange(at: string): void;
	/** What is looked at when metrics are asked for. */
	watch(parts: Watched): void;
}

interface Watched {
	cache: Pick<TaggedCache<Page>, 'stats' | 'storeStatus'>;
	cacheBytes: number;
	index: TagIndex;
	feed: Pick<FeedFollower, 'silentMs' | 'status'>;
	server: Server;
	workers: () => Workers;
}

/**
 * What the site tells of itself. Nothing of a reader is in it: no address, no path.
 *
 * Names and meanings stand in docs/operations.md. Of several workers the sums are told, of positions the
 * lowest, of lags the highest.
 */
export function createSiteMetrics(): SiteMetrics {
	const registry = new Registry();
	const registers = [registry];
	const startedAt = Date.now();
	collectDefaultMetrics({ register: registry });
	let isAsked = true;
	circuitChannel.subscribe((message) => {
		isAsked = (message as CircuitChange).state === 'closed';
	});

	const counts = Object.fromEntries(sources.map((source) => [source, 0])) as Record<
		AnswerSource,
		number
	>;
	new Counter({
		name: 'lts_web_answers_total',
		help: 'Answers by where they came from; hit, recalled, rendered, stale, fallback and failed are pages',
		labelNames: ['source'],
		registers,
		collect() {
			this.reset();
			for (const source of sources) this.inc({ source }, counts[source]);
		},
	});
	const renders = new Histogram({
		name: 'lts_web_render_seconds',
		help: 'How long pages took to be rendered, their time in the queue included',
		labelNames: ['outcome'],
		buckets: [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 2.5, 5, 10],
		registers,
	});
	const changes = new Histogram({
		name: 'lts_web_change_delay_seconds',
		help: 'How long after it was written a change reached this process',
		buckets: [0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 15, 60],
		registers,
	});

	function gauge(
		name: string,
		help: string,
		{
			aggregator = 'sum',
			read,
		}: { aggregator?: 'sum' | 'min' | 'max'; read: () => number | Promise<number> },
	): void {
		new Gauge({
			name,
			help,
			aggregator,
			registers,
			async collect() {
				this.set(await read());
			},
		});
	}

	return {
		registry,
		count(source) {
			counts[source] += 1;
		},
		observe(event) {
			if (event.type === 'answered') counts[event.source] += 1;
			else renders.observe({ outcome: event.type }, event.ms / 1000);
		},
		observeChange(at) {
			const written = Date.parse(at);
			// What was written before the start says nothing of how quick this process is.
			if (written >= startedAt) changes.observe(Math.max(0, Date.now() - written) / 1000);
		},
		watch({ cache, cacheBytes, feed, index, server, workers }) {
			const { stats } = cache;
			gauge('lts_web_renders_running', 'Renders under way', { read: () => stats().rendering });
			gauge('lts_web_renders_queued', 'Renders that wait for their turn', {
				read: () => stats().queued,
			});
			gauge('lts_web_cache_entries', 'Pages in memory', { read: () => stats().entries });
			gauge(
				'lts_web_cache_minor_entries',
				'Pages in memory that are let go first: missing ones, and those of which anybody may ask for any number',
				{
					read: () => stats().minor,
				},
			);
			gauge('lts_web_cache_bytes', 'Memory of pages', { read: () => stats().bytes });
			gauge('lts_web_cache_limit_bytes', 'Memory that pages may take', { read: () => cacheBytes });
			gauge('lts_web_cache_stored_entries', 'Pages in stores behind memory', {
				aggregator: 'max',
				read: () => stats().stored.entries,
			});
			gauge('lts_web_cache_stored_bytes', 'Bytes of pages in stores behind memory', {
				aggregator: 'max',
				read: () => stats().stored.bytes,
			});
			gauge(
				'lts_web_cache_store_failures',
				'What stores behind memory failed to do since the start',
				{
					read: () => stats().stored.failures,
				},
			);
			new Gauge({
				name: 'lts_web_cache_store_works',
				help: '0 while a store behind memory fails',
				labelNames: ['store'],
				aggregator: 'min',
				registers,
				collect() {
					for (const { name, works } of cache.storeStatus()) {
						this.set({ store: name }, Number(works));
					}
				},
			});
			gauge('lts_web_tags', 'Tags of which the last change is known', {
				aggregator: 'max',
				read: () => index.tagCount,
			});
			gauge('lts_web_connections', 'Open connections', {
				read: promisify(server.getConnections.bind(server)),
			});
			gauge('lts_web_feed_position', 'Up to which position changes were taken', {
				aggregator: 'min',
				read: () => feed.status().position ?? 0,
			});
			gauge('lts_web_feed_lag_positions', 'How many changes are known of and not taken', {
				aggregator: 'max',
				read: () => feed.status().behind,
			});
			gauge(
				'lts_web_feed_lag_seconds',
				'For how long nothing was heard of the feed: what came since is not known',
				{
					aggregator: 'max',
					// Since the start, before the first time.
					read: () => (feed.silentMs() ?? process.uptime() * 1000) / 1000,
				},
			);
			gauge('lts_web_feed_followed', '1 while the feed is followed', {
				aggregator: 'min',
				read: () => Number(feed.status().followed),
			});
			gauge('lts_web_content_api_asked', '0 while the content API hangs and is not asked', {
				aggregator: 'min',
				read: () => Number(isAsked),
			});
			gauge('lts_web_workers_wanted', 'Processes that should answer', {
				aggregator: 'max',
				read: () => workers().wanted,
			});
			gauge('lts_web_workers_serving', 'Processes that do', {
				aggregator: 'max',
				read: () => workers().serving,
			});
		},
	};
}
