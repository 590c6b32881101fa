/** Next calls it once, before the first request. */
export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== 'nodejs') return;
	const { startTracing } = await import('@lts/tracing');
	const { appRoutes } = await import('./appRoutes.ts');
	await startTracing('lts-admin', { routes: appRoutes });
	const { startBesideAdmin } = await import('./worker/in-admin.ts');
	startBesideAdmin();
}
