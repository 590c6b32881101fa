import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { APIError, type Endpoint, type PayloadRequest } from 'payload';

import { anyStaff } from '../access/anyStaff.ts';
import { publishers } from '../access/publishers.ts';
import { refusal } from '../access/refusal.ts';
import { inTransaction } from '../changes/transaction.ts';
import { holdLiveRow } from '../drafts/draftedEntity.ts';
import { languageOf } from '../drafts/openLanguage.ts';
import { problemWith } from './carryOut.ts';
import { plannedDocument, plannedGlobal, type PlannedEntity } from './entity.ts';
import { isTimeZone, momentOf } from './moment.ts';
import { planTask } from './names.ts';
import { readPlans, settlePlans, type Plan, type PlanAction, type PlanInput } from './plan.ts';

/** What the form of a document learns. */
export interface Plans {
	plans: Plan[];
}

export interface Planned extends Plans {
	/** Why it would fail if it were due now; null when nothing stands in its way. */
	problem: string | null;
}

type FindEntity = (req: PayloadRequest) => PlannedEntity;

/**
 * `GET …/schedule` tells staff what is planned for a document and what failed, in all languages.
 *
 * `POST …/schedule?locale=fa-AF` plans the publication or the withdrawal of that language, for those
 * who may publish: `{ action: 'publish', at: '2026-11-25T09:00', timeZone: 'America/New_York' }`. It
 * replaces what was planned of the kind for the language.
 *
 * `POST …/schedule/:plan/cancel` cancels a plan, or puts a failed one away.
 */
export const scheduleOfDocument = endpoints('/:id', (req) => {
	const { collection, id } = req.routeParams as { collection: string; id: string };
	if (!Number.isSafeInteger(Number(id))) throw notThere();
	return plannedDocument(req.payload, collection, Number(id));
});

export function scheduleOfGlobal(slug: string): Omit<Endpoint, 'root'>[] {
	return endpoints('', (req) => {
		const entity = plannedGlobal(req.payload, slug);
		if (!entity) throw notThere();
		return entity;
	});
}

function endpoints(prefix: string, find: FindEntity): Omit<Endpoint, 'root'>[] {
	const path = `${prefix}/schedule`;
	return [
		{
			...{ path, method: 'get' },
			handler: async (req) => {
				if (!anyStaff({ req })) throw refusal('Only staff see what is planned.');
				return answer({ plans: await readPlans(req, find(req).path) } satisfies Plans);
			},
		},
		{
			...{ path, method: 'post' },
			handler: async (req) => {
				requirePublisher(req);
				const entity = find(req);
				const input = await readInput(req, entity);
				await plan(req, entity, input);
				const problem = await problemWith(req.payload, input);
				const plans = await readPlans(req, entity.path);
				return answer({ plans, problem } satisfies Planned, 201);
			},
		},
		{
			...{ path: `${path}/:plan/cancel`, method: 'post' },
			handler: async (req) => {
				requirePublisher(req);
				const entity = find(req);
				const id = Number(req.routeParams?.['plan']);
				if (!Number.isSafeInteger(id)) throw notThere();
				const which = { document: entity.path, id };
				const ended = await settlePlans(req, which, `cancelled by ${nameOf(req)}`);
				if (ended.length === 0) {
					throw refusal('There is nothing left to cancel: it has just been carried out.', 409);
				}
				for (const one of ended) {
					log(req, one, one.state === 'failed' ? 'was put away' : 'was cancelled');
				}
				return answer({ plans: await readPlans(req, entity.path) } satisfies Plans);
			},
		},
	];
}

function requirePublisher(req: PayloadRequest): void {
	if (!publishers({ req })) throw refusal('Only publishers plan what is published, and when.');
}

async function plan(req: PayloadRequest, entity: PlannedEntity, input: PlanInput): Promise<void> {
	const adapter = req.payload.db as unknown as PostgresAdapter;
	await inTransaction(adapter, req, async (inside) => {
		const request = inside as PayloadRequest;
		// One at a time, and not while it is being published.
		await holdLiveRow(request, entity);
		const live = await entity.readLive(request);
		if (!live || live['deletedAt']) throw notThere();
		const { action, document, language } = input;
		await settlePlans(request, { document, language, action }, 'planned anew');
		await request.payload.jobs.queue({
			...{ task: planTask, input, req: request, waitUntil: new Date(input.at) },
		});
	});
	log(req, input, 'was planned');
}

async function readInput(req: PayloadRequest, entity: PlannedEntity): Promise<PlanInput> {
	const body = (await req.json?.().catch(() => null)) as Record<string, unknown> | null | undefined;
	const { action, at, timeZone } = body ?? {};
	if (action !== 'publish' && action !== 'withdraw') {
		throw refusal('Say what is planned: publish or withdraw.', 400);
	}
	if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) {
		throw refusal('Choose a time zone.', 400);
	}
	const moment = typeof at === 'string' ? momentOf(at, timeZone) : null;
	if (!moment) throw refusal('Give a day and a time that there is in this time zone.', 400);
	if (moment.getTime() <= Date.now())
		throw refusal('That moment has passed. Choose a later one.', 400);
	return {
		document: entity.path,
		...{ action, language: languageOf(req), at: moment.toISOString(), timeZone },
		...{ planner: Number(req.user?.id), plannerName: nameOf(req) },
	};
}

function nameOf({ user }: PayloadRequest): string {
	const name: unknown = (user as { name?: unknown } | null)?.name;
	return typeof name === 'string' && name.trim() !== '' ? name.trim() : 'A publisher';
}

function log(
	{ payload, user }: PayloadRequest,
	about: { document: string; language: string; at: string; action: PlanAction },
	what: string,
): void {
	const { action, at, document, language } = about;
	const msg = `A ${action === 'publish' ? 'publication' : 'withdrawal'} ${what}.`;
	payload.logger.info({ document, language, at, by: user?.id, msg });
}

const notThere = () => new APIError('The document is not there.', 404, null, true);

function answer(body: object, status = 200): Response {
	return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
