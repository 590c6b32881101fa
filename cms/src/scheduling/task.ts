import type { TaskConfig } from 'payload';

import { carryOut } from './carryOut.ts';
import { planTask } from './names.ts';

/** Publishes or withdraws one language of a document or a global, as planned in its form. */
export const scheduledPublication: TaskConfig<typeof planTask> = {
	slug: planTask,
	label: 'Scheduled publication',
	// For what is nobody's fault, such as a connection that was lost: for about two minutes.
	retries: { attempts: 6, backoff: { type: 'exponential', delay: 2_000 } },
	inputSchema: [
		{ name: 'document', type: 'text', required: true },
		{ name: 'action', type: 'select', required: true, options: ['publish', 'withdraw'] },
		{ name: 'language', type: 'text', required: true },
		{ name: 'at', type: 'text', required: true },
		{ name: 'timeZone', type: 'text', required: true },
		{ name: 'planner', type: 'number', required: true },
		{ name: 'plannerName', type: 'text', required: true },
	],
	handler: async ({ input, job, req }) => {
		await carryOut(req.payload, { id: Number(job.id), input });
		return { output: {} };
	},
};
