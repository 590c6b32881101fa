import type { Client } from '../clients/client.ts';
import { Refusal } from './refusal.ts';

/** A process has room for some hundred streams: one client must not take them all. */
const mostPerClient = 20;
const retryAfter = 30;

export interface StreamPlaces {
	/**
	 * Runs a stream in one of the client's places.
	 * @throws {Refusal} (429) when all of them are taken
	 */
	hold: (client: Client, stream: () => Promise<void>) => Promise<void>;
}

/** The streams that each client has open at this process. The site is never limited. */
export function createStreamPlaces(): StreamPlaces {
	const open = new Map<string, number>();
	return {
		async hold(client, stream) {
			if (client.kind === 'site') return stream();
			const { bucket } = client;
			const taken = open.get(bucket) ?? 0;
			if (taken >= mostPerClient) throw tooMany();
			open.set(bucket, taken + 1);
			try {
				await stream();
			} finally {
				const left = (open.get(bucket) ?? 1) - 1;
				if (left > 0) open.set(bucket, left);
				else open.delete(bucket);
			}
		},
	};
}

function tooMany(): Refusal {
	return new Refusal({
		status: 429,
		code: 'RATE_LIMITED',
		message: `You have ${mostPerClient} streams open already, which is the most. One tells of every change: close those that you do not need.`,
		details: { policy: 'streams', quota: mostPerClient, remaining: 0, retryAfter },
		headers: { 'Retry-After': String(retryAfter) },
	});
}
