/** A runner as a process of its own, to be killed. Environment: that of the admin. */
import { getPayload } from 'payload';
import { pino } from 'pino';

import { startJobRunner } from '../runner.ts';

const { default: config } = await import('../../payload.config.ts');
const payload = await getPayload({ config });
startJobRunner({
	connectionString: process.env['DATABASE_URL'] ?? '',
	payload: () => Promise.resolve(payload),
	retentionDays: 30,
	log: pino({ level: 'silent' }),
	pollMs: 50,
});
