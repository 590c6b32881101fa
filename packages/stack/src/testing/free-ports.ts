import { findFreePort } from '../ports.ts';

const names = [
	...['WEB_PORT', 'CMS_PORT', 'POSTGRES_PORT', 'API_PORT', 'WORKER_PORT'],
	...['WEB', 'CMS', 'API', 'WORKER'].map((name) => `${name}_METRICS_PORT`),
];

/** The variables of all ports that a start takes: the usual ones may be taken by the product itself. */
export async function freePorts(): Promise<Record<string, string>> {
	const ports = await Promise.all(
		names.map(async (name) => [name, String(await findFreePort())] as const),
	);
	return Object.fromEntries(ports);
}
