import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import clientOperations from '@lts/content-client/operations.json' with { type: 'json' };
import siteOperations from '@lts/content-client/site-operations.json' with { type: 'json' };
import { createTagIndex } from '@lts/tagged-cache';
import { tracing } from '@lts/tracing/shared';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Logger } from 'pino';

import { createFeedFollower } from '../changes/follower.ts';
import { createFeedHandlers } from '../changes/http.ts';
import { defaultChanges, mostChanges } from '../changes/parameters.ts';
import { createFeedReader } from '../changes/reader.ts';
import type { Client } from './clients/client.ts';
import type { ContentApiEnvironment } from './environment.ts';
import { createExplorerRoutes } from './explorer/routes.ts';
import { createStoredAnswers } from './cache/answers.ts';
import { createGraphQLHandlers } from './graphql/handler.ts';
import { createPersistedDocuments } from './graphql/persisted.ts';
import { graphqlEndpoint } from './graphql/yoga.ts';
import { createReadyz, healthz } from './health.ts';
import { forEveryOrigin } from './http/cors.ts';
import { setHeaders } from './http/send.ts';
import { createHttpServer, type Handler } from './http/server.ts';
import { createAdmission, type Admission } from './limits/admission.ts';
import { queryWeight } from './limits/cost.ts';
import { limits as defaultLimits, type Limits } from './limits/limits.ts';
import { createStreamPlaces } from './limits/streams.ts';
import type { MediaStore } from '../media-store/store.ts';
import { createMediaHandler, mediaPrefix } from './media.ts';
import { createApiMetrics, type ApiMetrics } from './metrics.ts';
import { buildPublicSchema } from './schema/build.ts';

export interface ContentApi {
	server: Server;
	/**
	 * Says at `/readyz` that it stops and answers for `delayMs` more; then ends streams and idle connections,
	 * lets running answers finish, and closes.
	 */
	close: (delayMs?: number) => Promise<void>;
}

export interface ContentApiOptions {
	payload: Payload;
	/** Of the read-only role; the feed listens on a connection of its own. */
	connectionString: string;
	media: MediaStore;
	log: Logger;
	environment: ContentApiEnvironment;
	limits?: Partial<Limits>;
	/** Of this process; whoever starts it tells them. */
	metrics?: ApiMetrics;
	now?: () => Date;
}

/** The public door: GraphQL, the change feed and the media files. Does not listen yet. */
export function createContentApi(options: ContentApiOptions): ContentApi {
	const { payload, connectionString, environment, media, log, now } = options;
	const { metrics = createApiMetrics() } = options;
	const pool = poolOf(payload);
	const index = createTagIndex();
	const follower = createFeedFollower({
		connectionString,
		log,
		keep: {
			reset: index.reset,
			apply({ position, kind, tags, traceparent }) {
				index.apply({ position, kind, tags, at: performance.now() });
				noteApplied(position, traceparent);
			},
		},
	});
	const feed = createFeedReader({ pool, follower });
	const admission = metrics.countCharges(createAdmission({ environment, pool, log }));
	const { observe: onEvent } = metrics;
	const answers = createStoredAnswers({
		index,
		isTrusted: follower.isCurrent,
		isComplete: follower.knowsAllTold,
		log,
		onEvent,
	});
	const graphql = createGraphQLHandlers({
		admission,
		payload,
		publicSchema: buildPublicSchema(payload.config),
		limits: { ...defaultLimits, ...options.limits },
		log,
		feed,
		documents: createPersistedDocuments({ ...clientOperations, ...siteOperations }),
		answers,
		countSource: metrics.countSource,
		...(now && { now }),
	});
	const { changes, stream, closeAll, streamCount } = createFeedHandlers({
		reader: feed,
		follower,
		log,
	});
	const places = createStreamPlaces();
	let isClosing = false;

	const server = createHttpServer({
		log,
		first: graphql.answerFromMemory,
		onAnswered: metrics.countAnswer,
		routes: {
			'/healthz': healthz,
			'/readyz': createReadyz({
				feed,
				isClosing: () => isClosing,
				notes: async () => [admission.note(), await mediaNote(media)],
			}),
			[graphqlEndpoint]: forEveryOrigin(graphql.handle),
			'/content/v1/changes': forReaders(changes, { admission, cost: costOfChanges }),
			'/content/v1/changes/stream': forReaders(
				(req, res, _url, client) =>
					places.hold(client, () =>
						stream(req, res, () => admission.isStillAllowed(req, 'changes')),
					),
				{ admission, cost: () => queryWeight },
			),
			...createExplorerRoutes(),
			[`${mediaPrefix}*`]: createMediaHandler({ payload, store: media }),
		},
	});

	server.prependListener('request', (_req, res) => {
		// Who keeps the connection would ask on it again after the end.
		if (isClosing) res.setHeader('Connection', 'close');
	});
	metrics.watch({ media, answers, follower, index, pool, server, streamCount });

	return {
		server,
		async close(delayMs = 0) {
			isClosing = true;
			if (delayMs > 0) await wait(delayMs);
			closeAll();
			await follower.stop();
			admission.close();
			await closeServer(server);
		},
	};
}

/** Text is answered all the same, so it is no reason not to be ready. */
async function mediaNote(media: MediaStore): Promise<string | undefined> {
	const problem = await media.problem?.();
	return problem && `The media store does not answer: files cannot be read. ${problem}`;
}

/** Partners follow the feed from their own pages too; with a key only where it is for that. */
function forReaders(
	handler: (...args: [...Parameters<Handler>, client: Client]) => Promise<void>,
	{ admission, cost }: { admission: Admission; cost: (url: URL) => number },
): Handler {
	return forEveryOrigin(async (req, res, url) => {
		const client = await admission.identify(req, 'changes');
		setHeaders(res, await admission.charge(client, cost(url)));
		await handler(req, res, url, client);
	});
}

/** As GraphQL counts: what is asked of the database, and the members that the list can have. */
function costOfChanges(url: URL): number {
	if (!url.searchParams.has('after')) return queryWeight;
	const first = Number(url.searchParams.get('first') ?? defaultChanges);
	// What is no size is refused by the feed.
	return queryWeight + (first >= 1 && first <= mostChanges ? first : 0);
}

/** For whoever looks for where a change was on its way. */
function noteApplied(position: number, traceparent: string | undefined): void {
	if (traceparent === undefined) return;
	const now = Date.now();
	const attributes = { 'lts.feed.position': position };
	const times = { startedAt: now, endedAt: now };
	tracing().note('feed.apply', { parent: traceparent, attributes, ...times });
}

function poolOf(payload: Payload): PostgresAdapter['pool'] {
	return (payload.db as unknown as Pick<PostgresAdapter, 'pool'>).pool;
}

/** How long answers may take after the server was told to stop. */
const graceMs = 4000;

async function closeServer(server: Server): Promise<void> {
	if (!server.listening) return;
	const closed = new Promise<void>((resolve) => {
		server.close(() => resolve());
	});
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), graceMs);
	await closed;
	clearTimeout(timer);
}
