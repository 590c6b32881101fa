import { Webhook } from 'standardwebhooks';

/**
 * The headers of Standard Webhooks for a message that is sent now.
 *
 * @param secrets `whsec_…`; each makes a signature, so that a receiver may check with any of them
 */
export function signedHeaders(message: {
	id: string;
	body: string;
	secrets: string[];
	now: Date;
}): Record<string, string> {
	const { body, id, now, secrets } = message;
	return {
		'webhook-id': id,
		'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
		'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
	};
}
