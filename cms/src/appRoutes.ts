/** The routes of the admin’s Next application: how spans of its requests may be named. */
export const appRoutes = [
	'/_not-found',
	'/admin/[[...segments]]',
	'/api/[...slug]',
	'/healthz',
	'/readyz',
];
