/** A purger as a process of its own, to be killed. Environment: `DATABASE_URL`, and what `settings.ts` reads. */
import { pino } from 'pino';

import { startPurger } from '../purger.ts';
import { readPurgeTargets } from '../settings.ts';

startPurger({
	connectionString: process.env['DATABASE_URL'] ?? '',
	targets: readPurgeTargets(),
	log: pino({ level: 'silent' }),
	pollMs: 50,
	waves: [20],
});
