/** The task of Payload's jobs queue that publishes or withdraws a language as planned. */
export const planTask = 'scheduled-publication';

/** Key of the advisory lock that whoever runs jobs holds. Any number that nothing else uses. */
export const jobsLock = 4_190_517_206;

/** Whoever queues a job that is due may notify the runner; a poll finds it all the same. */
export const jobsChannel = 'jobs_queued';
