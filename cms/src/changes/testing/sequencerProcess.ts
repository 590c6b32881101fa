/** A sequencer as a process of its own, to be killed. Environment: `DATABASE_URL`. */
import { pino } from 'pino';

import { startSequencer } from '../sequencer.ts';

startSequencer({
	connectionString: process.env['DATABASE_URL'] ?? '',
	log: pino({ level: 'silent' }),
	pollMs: 15,
});
