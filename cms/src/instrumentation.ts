/** Next calls it once, before the first request. */
export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== 'nodejs') return;
	const { startTracing } = await import('@lts/tracing');
	await startTracing('lts-admin');
	const { startBesideAdmin } = await import('./worker/in-admin.ts');
	startBesideAdmin();
}
