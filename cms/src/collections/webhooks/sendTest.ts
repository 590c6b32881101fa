import { ask } from '../../admin/ask.ts';
import type { WebhookDelivery } from '../../payload-types.ts';

const lookEveryMs = 400;
/** The sender begins within a second and waits ten for an answer. */
const patienceMs = 20_000;

/** Sends a test message and waits for what comes of it. */
export async function sendTest(path: string): Promise<{ kind: 'bad' | 'good'; text: string }> {
	const { delivery } = await ask<{ delivery: number }>('POST', `${path}/test`);
	const deadline = Date.now() + patienceMs;
	while (Date.now() < deadline) {
		await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
		const { answerStatus, durationMs, error, status } = await ask<WebhookDelivery>(
			'GET',
			`/webhook-deliveries/${delivery}?depth=0`,
		);
		if (status === 'delivered') {
			return { kind: 'good', text: `The receiver answered ${answerStatus} in ${durationMs} ms.` };
		}
		if (status === 'dead') return { kind: 'bad', text: error ?? 'It did not arrive.' };
	}
	return { kind: 'bad', text: 'Nobody has sent it yet. Does the worker of the admin run?' };
}
