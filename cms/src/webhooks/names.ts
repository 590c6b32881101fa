/** Key of the advisory lock that whoever sends webhooks holds. Any number that nothing else uses. */
export const webhooksLock = 4_190_517_204;

/** The kinds of messages, as they are called in their `type`. */
export const messageTypes = {
	changed: 'content.changed',
	removed: 'content.removed',
	/** The feed does not go on from where this webhook is: read everything anew. */
	reset: 'content.reset',
	/** Sent by hand from the admin. */
	test: 'webhook.test',
} as const;

/** How long both the old and the new secret sign, in hours. */
export const graceHours = 24;
