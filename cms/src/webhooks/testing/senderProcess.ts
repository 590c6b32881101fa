/** A sender as a process of its own, to be killed. Environment: `DATABASE_URL`, `PAYLOAD_SECRET`. */
import { pino } from 'pino';

import { startWebhookSender } from '../sender.ts';

startWebhookSender({
	connectionString: process.env['DATABASE_URL'] ?? '',
	payloadSecret: process.env['PAYLOAD_SECRET'] ?? '',
	apiUrl: 'https://api.example.org',
	retentionDays: 30,
	allowPrivate: true,
	log: pino({ level: 'silent' }),
	pollMs: 50,
});
