import { resolve } from 'node:path';
import { ROOT } from './definitions.ts';
import { StartError } from './errors.ts';
import type { StackOptions } from './contract.ts';

/**
 * What the environment asks for.
 *
 * @throws StartError that names the variable with the value that cannot be used
 */
export function optionsFrom(env: NodeJS.ProcessEnv): StackOptions {
	const options: StackOptions = {
		dataDir: resolve(ROOT, env.DATA_DIR || '.data'),
		ports: {
			web: port(env, 'WEB_PORT', 3000),
			cms: port(env, 'CMS_PORT', 3001),
			postgres: port(env, 'POSTGRES_PORT', 3002),
			api: port(env, 'API_PORT', 3003),
			webMetrics: port(env, 'WEB_METRICS_PORT', 3010),
			cmsMetrics: port(env, 'CMS_METRICS_PORT', 3011),
			apiMetrics: port(env, 'API_METRICS_PORT', 3013),
			worker: port(env, 'WORKER_PORT', 3004),
			workerMetrics: port(env, 'WORKER_METRICS_PORT', 3014),
		},
		host: env.HOST || '127.0.0.1',
		sampleContent: onOrOff(env, 'SAMPLE_CONTENT'),
	};
	if (env.DATABASE_URL) options.databaseUrl = env.DATABASE_URL;
	if (env.SITE_URL) options.siteUrl = origin(env.SITE_URL, 'SITE_URL');
	if (env.CMS_URL) options.cmsUrl = origin(env.CMS_URL, 'CMS_URL');
	if (env.FIRST_ACCOUNT_EMAIL) options.firstAccountEmail = email(env, 'FIRST_ACCOUNT_EMAIL');
	if (env.LOG_LEVEL) options.logLevel = logLevel(env.LOG_LEVEL);
	checkSecret(env.PAYLOAD_SECRET);
	const ports = Object.values(options.ports ?? {});
	if (new Set(ports).size < ports.length) {
		throw new StartError(
			`WEB_PORT, CMS_PORT, POSTGRES_PORT, API_PORT, WORKER_PORT and the four of metrics must differ; they are ${ports.join(', ')}.`,
		);
	}
	return options;
}

function port(env: NodeJS.ProcessEnv, variable: string, otherwise: number): number {
	const value = env[variable] || String(otherwise);
	const number = Number(value);
	if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
	throw new StartError(`${variable} must be a port between 1 and 65535; it is "${value}".`);
}

function onOrOff(env: NodeJS.ProcessEnv, variable: string): boolean {
	const value = (env[variable] || 'on').toLowerCase();
	if (value === 'on' || value === 'off') return value === 'on';
	throw new StartError(`${variable} must be "on" or "off"; it is "${value}".`);
}

function origin(value: string, variable: string): string {
	const url = URL.parse(value);
	if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
	throw new StartError(
		`${variable} must be an address without a path, such as https://www.example.org; it is "${value}".`,
	);
}

function email(env: NodeJS.ProcessEnv, variable: string): string {
	const value = env[variable] ?? '';
	if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value;
	throw new StartError(
		`${variable} must be a mail address, such as olena@example.org; it is "${value}".`,
	);
}

/** The same as `cms/src/environment.ts` and `web/server/environment.ts` take. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function logLevel(value: string): string {
	if (logLevels.includes(value)) return value;
	throw new StartError(`LOG_LEVEL must be one of ${logLevels.join(', ')}; it is "${value}".`);
}

/** As long as the CMS asks for, which is not asked before the database is there. */
const shortestSecret = 24;

function checkSecret(value: string | undefined): void {
	if (!value || value.length >= shortestSecret) return;
	throw new StartError(
		`PAYLOAD_SECRET has ${value.length} characters; it must have at least ${shortestSecret}.`,
		'Leave it away to have one made and kept in the data directory.',
	);
}
