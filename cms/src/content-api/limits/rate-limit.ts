import type { Client, Quota } from '../clients/client.ts';
import { createCounter, type Count, type Counter } from './counter.ts';
import type { SharedStore } from './redis.ts';
import { Refusal } from './refusal.ts';

/** What one policy says of a client at this moment. */
interface Standing {
	policy: 'cost' | 'day' | 'free';
	quota: number;
	/** Of the window, in seconds. */
	window: number;
	used: number;
	msLeft: number;
}

export interface RateLimiter {
	/**
	 * Takes `cost` from the client's quota and returns what the answer's headers say of it.
	 * @throws {Refusal} with 429 when less is left; nothing is then taken
	 */
	charge: (client: Client, cost: number) => Promise<Headers>;
	/**
	 * Counts a request that costs nothing: a question for the cost, a wrong key, one too many.
	 * @throws {Refusal} with 429 when there were too many of them
	 */
	countFree: (client: Client) => Promise<Headers>;
	/** @throws {Refusal} with 429 while the client has used up even what is free: before any work */
	refuseOverrun: (client: Client) => void;
}

type Headers = Readonly<Record<string, string>>;

/** Requests a minute that are answered without a charge, by one process. They cost us little, not nothing. */
const freePerMinute = 300;

const unlimited: Headers = {};

/** Limits what each client may ask for, by cost. The site is never limited. */
export function createRateLimiter(options: {
	store: SharedStore | undefined;
	/** Cost per minute and address. */
	anonymousQuota: number;
}): RateLimiter {
	const { anonymousQuota, store } = options;
	const minute = createCounter({ name: 'minute', seconds: 60, store });
	const day = createCounter({ name: 'day', seconds: 24 * 60 * 60, store });
	// It protects the process itself, so it asks nobody else.
	const free = createCounter({ name: 'free', seconds: 60, store: undefined });

	const overrun = new Map<string, { count: Count; until: number }>();

	async function countFree(client: Client): Promise<Headers> {
		if (client.kind === 'site') return unlimited;
		const { bucket } = client;
		const count = await free.add(bucket, 1);
		const standing = standingOf('free', freePerMinute, free, count);
		if (count.used <= freePerMinute) return headersOf([standing]);
		overrun.set(bucket, { count, until: performance.now() + count.msLeft });
		setTimeout(() => overrun.delete(bucket), count.msLeft).unref();
		throw tooMany(standing, 1);
	}

	function refuseOverrun(client: Client): void {
		if (client.kind === 'site') return;
		const known = overrun.get(client.bucket);
		if (!known) return;
		const msLeft = known.until - performance.now();
		throw tooMany(standingOf('free', freePerMinute, free, { ...known.count, msLeft }), 1);
	}

	async function charge(client: Client, cost: number): Promise<Headers> {
		if (client.kind === 'site') return unlimited;
		const quota: Quota =
			client.kind === 'partner' ? client.quota : { perMinute: anonymousQuota, perDay: null };
		const { bucket } = client;
		const inMinute = await take('cost', minute, { bucket, cost, quota: quota.perMinute });
		if (quota.perDay === null) return headersOf([inMinute]);
		try {
			const inDay = await take('day', day, { bucket, cost, quota: quota.perDay });
			return headersOf([inMinute, inDay]);
		} catch (error) {
			await minute.add(bucket, -cost);
			throw error;
		}
	}

	return {
		countFree,
		refuseOverrun,
		async charge(client, cost) {
			try {
				return await charge(client, cost);
			} catch (error) {
				// To be told so costs nothing; to be told so without end is refused before anything is read.
				if (error instanceof Refusal) await countFree(client);
				throw error;
			}
		},
	};
}

async function take(
	policy: Standing['policy'],
	counter: Counter,
	{ bucket, cost, quota }: { bucket: string; cost: number; quota: number },
): Promise<Standing> {
	const count = await counter.add(bucket, cost);
	if (count.used <= quota) return standingOf(policy, quota, counter, count);
	const { msLeft, used } = await counter.add(bucket, -cost);
	throw tooMany(standingOf(policy, quota, counter, { msLeft, used }), cost);
}

function standingOf(
	policy: Standing['policy'],
	quota: number,
	{ seconds }: Counter,
	{ msLeft, used }: Count,
): Standing {
	return { policy, quota, window: seconds, used, msLeft };
}

const nouns = { cost: 'cost per minute', day: 'cost per day', free: 'free requests per minute' };

function tooMany(standing: Standing, cost: number): Refusal {
	const { policy, quota } = standing;
	const remaining = remainingOf(standing);
	const retryAfter = secondsLeft(standing);
	return new Refusal({
		status: 429,
		code: 'RATE_LIMITED',
		message: `The limit is ${quota} (${nouns[policy]}), of which ${remaining} is left, and this request costs ${cost}. Ask again in ${retryAfter} seconds, or for less at a time.`,
		details: { policy, cost, quota, remaining, retryAfter },
		headers: { ...headersOf([standing]), 'Retry-After': String(retryAfter) },
	});
}

/** As in draft-ietf-httpapi-ratelimit-headers-10: structured fields, one member per policy. */
function headersOf(standings: readonly Standing[]): Headers {
	const policies = standings.map(
		({ policy, quota, window }) =>
			`"${policy}";q=${quota};w=${window}${policy === 'free' ? '' : ';qu="cost"'}`,
	);
	const now = standings.map(
		(standing) => `"${standing.policy}";r=${remainingOf(standing)};t=${secondsLeft(standing)}`,
	);
	return { 'RateLimit-Policy': policies.join(', '), RateLimit: now.join(', ') };
}

function remainingOf({ quota, used }: Standing): number {
	return Math.max(0, quota - used);
}

function secondsLeft({ msLeft }: Standing): number {
	return Math.max(1, Math.ceil(msLeft / 1000));
}
