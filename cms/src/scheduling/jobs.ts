import type { CollectionConfig, JobsConfig } from 'payload';
import { scheduledPublication } from './task.ts';

const nobody = () => false;

/**
 * Payload's jobs queue. Jobs are run by the worker (`runner.ts`) and by nothing else: Payload's own
 * addresses for it are left out, and its rules, which let in any `req.user`, let in nobody.
 */
export const jobs: JobsConfig = {
	tasks: [scheduledPublication],
	// A task that reports why it failed has ended too; the runner deletes what is old.
	deleteJobOnComplete: false,
	access: { cancel: nobody, queue: nobody, run: nobody },
	jobsCollectionOverrides: ({ defaultJobsCollection }): CollectionConfig => ({
		...defaultJobsCollection,
		access: {
			create: nobody,
			read: nobody,
			readVersions: nobody,
			update: nobody,
			delete: nobody,
			unlock: nobody,
			admin: nobody,
		},
		endpoints: false,
		graphQL: false,
	}),
};
