export interface MetricsAddress {
	host: string;
	port: number;
}

/**
 * Where to tell metrics: on the port `METRICS_PORT` of `METRICS_HOST`, which is this machine alone unless
 * it is said. Null without a port: nowhere.
 * @throws Error naming the variable and what it must be
 */
export function readMetricsAddress(
	variables: Record<string, string | undefined> = process.env,
): MetricsAddress | null {
	const value = variables['METRICS_PORT']?.trim();
	if (!value) return null;
	const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
	if (!(port <= 65_535)) {
		throw new Error(`METRICS_PORT must be a number from 0 to 65535. It is "${value}".`);
	}
	return { host: variables['METRICS_HOST']?.trim() || '127.0.0.1', port };
}
