import type { PostgresAdapter } from '@payloadcms/db-postgres';
import {
	createLocalReq,
	ValidationError,
	type Payload,
	type PayloadRequest,
	type TypedUser,
} from 'payload';

import { publishers } from '../access/publishers.ts';
import { refusal } from '../access/refusal.ts';
import { inTransaction } from '../changes/transaction.ts';
import { holdLiveRow } from '../drafts/draftedEntity.ts';
import { noteLiveWrite } from '../uses/holdPublications.ts';
import { plannedEntity, type PlannedEntity } from './entity.ts';
import { completePlan, failPlan, takePlan, type PlanInput } from './plan.ts';

/** In the context of a request that carries a plan out: its hooks leave the plan alone. */
export const carriesOut = 'carriesOutPlan';

/**
 * Does what was planned, with the rights that the planner has now. The publication and the end of the
 * job are one transaction under the lock of the job: whoever else runs it, at the same time or after
 * a crash, finds nothing left to do.
 *
 * What people have to put right (a draft that is not complete, a right that was taken away) ends the
 * job as failed. Anything else is thrown, for the queue to try again.
 *
 * @returns what became of it; null when there was nothing left to do
 */
export async function carryOut(
	payload: Payload,
	{ id, input }: { id: number; input: PlanInput },
): Promise<'done' | 'failed' | null> {
	const req = await requestFor(payload, input);
	const about = { job: id, document: input.document, language: input.language, at: input.at };
	try {
		const isDone = await inTransaction(adapterOf(payload), req, async (inside) => {
			const request = inside as PayloadRequest;
			const isPerformed = await perform(request, input, () => takePlan(request, id));
			if (isPerformed) await completePlan(request, id);
			return isPerformed;
		});
		if (!isDone) return null;
		payload.logger.info({ ...about, msg: `A planned ${nounOf(input)} was carried out.` });
		return 'done';
	} catch (error) {
		const reason = reasonOf(error);
		if (reason === null) throw error;
		await failPlan(req, id, reason);
		payload.logger.error({ ...about, reason, msg: `A planned ${nounOf(input)} did not happen.` });
		return 'failed';
	}
}

/**
 * Whether it would fail if it were carried out now, found by doing it and taking it back.
 *
 * @returns why, for people; null when nothing stands in its way
 */
export async function problemWith(payload: Payload, input: PlanInput): Promise<string | null> {
	const req = await requestFor(payload, input);
	const takenBack = new Error('It was only tried.');
	try {
		await inTransaction(adapterOf(payload), req, async (inside) => {
			await perform(inside as PayloadRequest, input, () => Promise.resolve(input));
			throw takenBack;
		});
	} catch (error) {
		if (error !== takenBack) return reasonOf(error) ?? 'An error of the server.';
	}
	return null;
}

async function perform(
	req: PayloadRequest,
	input: PlanInput,
	/** Null when there is nothing left to do. */
	take: () => Promise<PlanInput | null>,
): Promise<boolean> {
	const entity = plannedEntity(req.payload, input.document);
	// The locks in the order in which a publication by hand takes them.
	await noteLiveWrite(adapterOf(req.payload), req);
	if (entity) await holdLiveRow(req, entity);
	if (!(await take())) return false;
	req.user = await plannerOf(req, input);
	const live = await entity?.readLive(req);
	if (!entity || !live) throw refusal('It was deleted.', 404);
	if (live['deletedAt']) throw refusal('It is in the trash.', 404);
	const locks = await readLocks(req, entity);
	await (input.action === 'publish' ? publish : withdraw)(req, entity, live);
	await putBack(req, locks);
	return true;
}

async function plannerOf(req: PayloadRequest, input: PlanInput): Promise<TypedUser> {
	const account = await req.payload.findByID({
		...{ collection: 'users', id: input.planner, depth: 0, disableErrors: true, req },
	});
	if (!account) throw refusal(`The account of ${input.plannerName}, who planned it, is gone.`);
	const user: TypedUser = { ...account, collection: 'users' };
	if (!publishers({ req: { user } })) {
		throw refusal(`${input.plannerName}, who planned it, may not publish any more.`);
	}
	return user;
}

async function publish(req: PayloadRequest, entity: PlannedEntity): Promise<void> {
	await entity.update(req, { _status: 'published' }, true);
}

async function withdraw(
	req: PayloadRequest,
	entity: PlannedEntity,
	live: Record<string, unknown>,
): Promise<void> {
	const statuses = live['_status'] as Record<string, unknown> | undefined;
	if (statuses?.[String(req.locale)] !== 'published') return;
	await entity.update(req, { _status: 'draft' }, false);
}

type Lock = Record<string, unknown>;

/** Payload takes the lock away from whoever is editing: nobody pressed a button here. */
async function readLocks(req: PayloadRequest, { lock }: PlannedEntity): Promise<Lock[]> {
	const { docs } = await req.payload.db.find<Lock & { id: number }>({
		...{ collection: 'payload-locked-documents', req, where: lock, pagination: false },
	});
	return docs.map(({ id: _, ...rest }) => rest);
}

async function putBack(req: PayloadRequest, locks: Lock[]): Promise<void> {
	for (const data of locks) {
		await req.payload.db.create({ collection: 'payload-locked-documents', data, req });
	}
}

function requestFor(payload: Payload, { language }: PlanInput): Promise<PayloadRequest> {
	return createLocalReq({ locale: language, context: { [carriesOut]: true } }, payload);
}

/** What people can put right, in words for them; null for what may go better another time. */
function reasonOf(error: unknown): string | null {
	if (error instanceof ValidationError) {
		const fields = error.data.errors.map(({ label, message, path }) => {
			// `Article > Title`: with the tab that it stands on.
			const name = typeof label === 'string' && label !== '' ? label.split(' > ').at(-1) : path;
			return `${name}: ${message.replace(/\.$/, '')}`;
		});
		return `The draft is not complete. ${fields.join('; ')}.`;
	}
	const status = (error as { status?: unknown }).status;
	const isForPeople = error instanceof Error && typeof status === 'number' && status < 500;
	return isForPeople ? error.message : null;
}

function nounOf({ action }: PlanInput): string {
	return action === 'publish' ? 'publication' : 'withdrawal';
}

const adapterOf = (payload: Payload) => payload.db as unknown as PostgresAdapter;
