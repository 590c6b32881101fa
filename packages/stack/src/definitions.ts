import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from './errors.ts';
import type { ProcessDefinition } from './managed-process.ts';
import type { Secrets } from './data-directory.ts';

export type Mode = 'production' | 'development';
export type ProcessName = 'content-api' | 'admin' | 'web' | 'worker';

export interface Ports {
	web: number;
	cms: number;
	api: number;
	worker: number;
	/** Of the same four, for Prometheus. */
	webMetrics: number;
	cmsMetrics: number;
	apiMetrics: number;
	workerMetrics: number;
}

/** Everything that the processes are told. */
export interface Setting {
	mode: Mode;
	root: string;
	dataDir: string;
	host: string;
	ports: Ports;
	siteUrl: string;
	cmsUrl: string;
	databaseUrl: string;
	readerUrl: string;
	secrets: Secrets;
	logLevel: string;
	/** Set on top of everything else, for all processes. */
	env: Record<string, string>;
}

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Only admin and content API read and write files. */
const bucketNames = [
	'S3_BUCKET',
	'S3_ENDPOINT',
	'S3_REGION',
	'S3_ACCESS_KEY_ID',
	'S3_SECRET_ACCESS_KEY',
	'S3_FORCE_PATH_STYLE',
	'S3_PREFIX',
];

/** Only workers purge caches. */
const purgeTokens = ['FASTLY_API_TOKEN', 'CLOUDFLARE_API_TOKEN'];

/** The address under which this machine itself reaches a server that listens on `host`. */
export function localAddress(host: string, port: number): string {
	const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host;
	return `http://${reachable}:${port}`;
}

/** The environment of the CMS's set-up commands and of what all processes share. */
export function ownerEnvironment(setting: Setting): Record<string, string> {
	return {
		...inherited(),
		NODE_ENV: 'production',
		NEXT_TELEMETRY_DISABLED: '1',
		DATABASE_URL: setting.databaseUrl,
		PAYLOAD_SECRET: setting.secrets.payloadSecret,
		CONTENT_READER_PASSWORD: setting.secrets.contentReaderPassword,
		MEDIA_DIR: join(setting.dataDir, 'media'),
		CMS_URL: setting.cmsUrl,
		SITE_URL: setting.siteUrl,
		LOG_LEVEL: setting.logLevel,
		...setting.env,
	};
}

/** Whether the worker is a process of its own. */
export function hasOwnWorker(setting: Pick<Setting, 'env'>): boolean {
	return (setting.env['WORKER_IN_ADMIN'] || process.env['WORKER_IN_ADMIN']) === 'false';
}

/** What may be started, in this order; stopped in the opposite one. */
export function definitions(
	setting: Setting,
	hooks: { report: (line: string) => void; onLaunch: () => void },
	/** What sets the names of a further process, its log and its own files apart: `-2`. */
	suffix = '',
): ProcessDefinition[] {
	const { mode, host, ports, dataDir, root } = setting;
	const isProduction = mode === 'production';
	const owner = without(ownerEnvironment(setting), ['CONTENT_READER_PASSWORD']);
	const reading = without(owner, purgeTokens);
	const shared = without(reading, [
		...bucketNames,
		...['DATABASE_URL', 'PAYLOAD_SECRET', 'MEDIA_DIR'],
	]);
	const common = (name: ProcessName, port: number) => ({
		name: name + suffix,
		logFile: join(dataDir, 'logs', `${name}${suffix}.log`),
		readyUrl: `${localAddress(host, port)}${isProduction ? '/readyz' : '/healthz'}`,
		anyAnswerIsReady: !isProduction,
		verbose: !isProduction,
		...hooks,
	});
	const environment = (port: number, metricsPort: number) => ({
		HOST: host,
		PORT: String(port),
		METRICS_PORT: String(metricsPort),
		NODE_ENV: mode,
	});
	const cms = join(root, 'cms');
	const web = join(root, 'web');
	const next = join(cms, 'node_modules/next/dist/bin/next');
	const vite = join(web, 'node_modules/vite/bin/vite.js');

	return [
		{
			...common('content-api', ports.api),
			cwd: cms,
			args: [...(isProduction ? [] : ['--watch']), 'src/content-api/main.ts'],
			env: {
				...reading,
				...environment(ports.api, ports.apiMetrics),
				DATABASE_URL: setting.readerUrl,
				SITE_API_KEY: setting.secrets.siteApiKey,
				...setting.env,
			},
		},
		{
			...common('admin', ports.cms),
			cwd: cms,
			args: [next, isProduction ? 'start' : 'dev', '--hostname', host, '--port', String(ports.cms)],
			env: {
				API_URL: localAddress(host, ports.api),
				...owner,
				...environment(ports.cms, ports.cmsMetrics),
				...setting.env,
			},
		},
		{
			...common('web', ports.web),
			cwd: web,
			args: isProduction
				? ['server/main.ts']
				: [vite, 'dev', '--host', host, '--port', String(ports.web), '--strictPort'],
			env: {
				...shared,
				...environment(ports.web, ports.webMetrics),
				CONTENT_API_URL: localAddress(host, ports.api),
				SITE_STATE_DIR: join(dataDir, `site${suffix}`),
				SITE_API_KEY: setting.secrets.siteApiKey,
				CACHE_DIR: shared['CACHE_DIR'] || join(dataDir, `cache${suffix}`),
				...setting.env,
			},
		},
		{
			...common('worker', ports.worker),
			cwd: cms,
			args: [...(isProduction ? [] : ['--watch']), 'src/worker/main.ts'],
			env: {
				API_URL: localAddress(host, ports.api),
				...owner,
				...environment(ports.worker, ports.workerMetrics),
				...setting.env,
			},
		},
	];
}

/** @throws StartError when what `npm run build` makes is not there */
export function requireBuild(root: string): void {
	for (const path of ['cms/.next/BUILD_ID', 'web/build/handler.js']) {
		if (existsSync(join(root, path))) continue;
		throw new StartError(`${path} is missing: the product is not built.`, 'Run: npm start');
	}
}

function without(env: Record<string, string>, names: string[]): Record<string, string> {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

/** The environment of this process without what belongs to npm or a test runner. */
function inherited(): Record<string, string> {
	const own = Object.entries(process.env).filter(
		(entry): entry is [string, string] =>
			entry[1] !== undefined && !/^(npm_|VITEST|TEST$|LTS_|INIT_CWD$|PG)/.test(entry[0]),
	);
	return Object.fromEntries(own);
}
