import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stack, StackOptions } from './contract.ts';
import { checkDatabase, readerUrl } from './database.ts';
import { prepareDataDirectory, readSecrets } from './data-directory.ts';
import {
	definitions,
	hasOwnWorker,
	localAddress,
	requireBuild,
	ROOT,
	type Ports,
	type ProcessName,
	type Setting,
} from './definitions.ts';
import { keepPostgres, type KeptPostgres } from './kept-postgres.ts';
import { takeLock } from './lock.ts';
import {
	manageProcess,
	shutdownDelayMs,
	type ManagedProcess,
	type ProcessDefinition,
} from './managed-process.ts';
import { findFreePort, requireFreePort } from './ports.ts';
import { hasEnded, identify, isAlive, send, type ProcessIdentity } from './processes.ts';
import { given, setUp, type Step } from './set-up.ts';

const DATABASE_NAME = 'let_them_stay';

/**
 * Starts the whole product and waits until every part can serve.
 *
 * @throws StartError when something is in the way; whatever had been started is then stopped
 */
export async function startStack(options: StackOptions): Promise<Stack> {
	const {
		mode = 'production',
		host = '127.0.0.1',
		root = ROOT,
		signal,
		step = (_title, work) => work(() => undefined),
		report = () => undefined,
	} = options;
	const dataDir = resolve(options.dataDir);
	const undo: (() => Promise<void> | void)[] = [];
	let stopping: Promise<void> | undefined;
	const stop = () => {
		stopping ??= (async () => {
			for (const action of undo.splice(0).reverse()) await action();
		})();
		return stopping;
	};

	try {
		const { ports, lock } = await step('Checking ports and data directory', async (note) => {
			if (mode === 'production') requireBuild(root);
			prepareDataDirectory(dataDir);
			const stale: Record<string, ProcessIdentity> = {};
			const taken = takeLock(join(dataDir, 'start.lock'), `The data directory ${dataDir}`, (left) =>
				Object.assign(stale, left),
			);
			undo.push(taken.release);
			if (await endLeftovers(stale)) note('ended what an earlier start had left running');
			return { ports: await choosePorts(options, host), lock: taken };
		});
		mkdirSync(join(dataDir, 'media'), { recursive: true });
		mkdirSync(join(dataDir, 'logs'), { recursive: true });
		const secrets = {
			...readSecrets(dataDir),
			...given({
				payloadSecret: process.env.PAYLOAD_SECRET,
				contentReaderPassword: process.env.CONTENT_READER_PASSWORD,
				siteApiKey: process.env.SITE_API_KEY || undefined,
			}),
		};

		let postgres: KeptPostgres | undefined;
		const managed: ManagedProcess[] = [];
		const noteChildren = () => {
			const children = managed.map(({ name, identity }) => [name, identity()] as const);
			const entries = [['postgres', postgres && identify(postgres.pid())] as const, ...children];
			lock.note(
				Object.fromEntries(
					entries.filter((entry): entry is [string, ProcessIdentity] => !!entry[1]),
				),
			);
		};
		const databaseUrl =
			options.databaseUrl ??
			(await step('Starting Postgres', async (note) => {
				const server = await keepPostgres(
					{ dataDir, port: ports.postgres, log: note, ...given({ durable: options.durable }) },
					{ report, onLaunch: noteChildren },
				);
				postgres = server;
				undo.push(server.stop);
				noteChildren();
				if (!server.directory.startsWith(dataDir)) note(`database: ${server.directory}`);
				await server.createDatabase(DATABASE_NAME);
				return server.url(DATABASE_NAME);
			}));
		if (!postgres) await step('Checking the database', () => checkDatabase(databaseUrl));
		signal?.throwIfAborted();

		const local = (port: number) =>
			localAddress(host, port).replace('//127.0.0.1:', '//localhost:');
		const setting: Setting = {
			mode,
			root,
			dataDir,
			host,
			ports,
			siteUrl: options.siteUrl ?? local(ports.web),
			cmsUrl: options.cmsUrl ?? local(ports.cms),
			databaseUrl,
			readerUrl: process.env.CONTENT_DATABASE_URL ?? readerUrl(databaseUrl, secrets),
			secrets,
			logLevel: options.logLevel ?? 'info',
			env: options.env ?? {},
		};
		const firstAccount = await setUp({
			setting,
			options,
			step,
			isEmbedded: postgres !== undefined,
		});

		const hooks = { report, onLaunch: noteChildren };
		const manage = (definition: ProcessDefinition) => {
			const process = manageProcess(definition);
			managed.push(process);
			undo.push(process.stop);
			return process;
		};
		for (const definition of definitions(setting, hooks)) {
			if (definition.name !== 'worker' || hasOwnWorker(setting)) manage(definition);
		}
		await startAll(managed, step, signal);

		const [contentApi, admin, web, worker] = managed as [
			...[ManagedProcess, ManagedProcess, ManagedProcess],
			ManagedProcess?,
		];
		return {
			urls: {
				site: setting.siteUrl,
				admin: setting.cmsUrl,
				contentApi: local(ports.api),
				database: databaseUrl,
			},
			metrics: {
				site: metricsUrl(ports.webMetrics),
				admin: metricsUrl(ports.cmsMetrics),
				contentApi: metricsUrl(ports.apiMetrics),
			},
			dataDir,
			firstAccount,
			processes: { 'content-api': contentApi, admin, web, ...(worker && { worker }) },
			async startAnother(name, env = {}) {
				const port = await findFreePort(host);
				const own = { ...setting, ports: withPort(ports, name, port) };
				const number = managed.filter((process) => process.name.startsWith(name)).length + 1;
				const definition = definitions(own, hooks, `-${number}`).find(
					(candidate) => candidate.name === `${name}-${number}`,
				);
				if (!definition) throw new RangeError(`There is no process "${name}".`);
				const another = manage({ ...definition, env: { ...definition.env, ...env } });
				await another.start(signal);
				return { url: local(port), process: another };
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw signal?.aborted ? signal.reason : error;
	}
}

function metricsUrl(port: number): string {
	return `http://127.0.0.1:${port}/metrics`;
}

/** All at once: none needs another to be ready. The first failure ends the others' waiting. */
async function startAll(managed: ManagedProcess[], step: Step, signal?: AbortSignal) {
	const first = new AbortController();
	const either = signal ? AbortSignal.any([signal, first.signal]) : first.signal;
	await step(`Starting ${managed.map(({ name }) => name).join(', ')}`, async () => {
		const starts = managed.map((process) =>
			process.start(either).catch((error: unknown) => {
				first.abort(error);
				throw error;
			}),
		);
		const results = await Promise.allSettled(starts);
		if (results.some(({ status }) => status === 'rejected')) throw either.reason;
	});
}

function withPort(ports: Setting['ports'], name: ProcessName, port: number): Setting['ports'] {
	const key = ({ web: 'web', admin: 'cms', 'content-api': 'api', worker: 'worker' } as const)[name];
	// The port for metrics is taken by the first of the kind: any other.
	return { ...ports, [key]: port, [`${key}Metrics`]: 0 };
}

async function choosePorts(
	options: StackOptions,
	host: string,
): Promise<Ports & { postgres: number }> {
	const { ports = {}, databaseUrl, env = {} } = options;
	const isWorkerAlone = hasOwnWorker({ env });
	const choose = async (port: number | undefined, variable: string, address = host) => {
		if (!port) return findFreePort(address);
		await requireFreePort({ port, host: address, variable });
		return port;
	};
	return {
		web: await choose(ports.web, 'WEB_PORT'),
		cms: await choose(ports.cms, 'CMS_PORT'),
		postgres: databaseUrl ? 0 : await choose(ports.postgres, 'POSTGRES_PORT', '127.0.0.1'),
		api: await choose(ports.api, 'API_PORT'),
		webMetrics: await choose(ports.webMetrics, 'WEB_METRICS_PORT', '127.0.0.1'),
		cmsMetrics: await choose(ports.cmsMetrics, 'CMS_METRICS_PORT', '127.0.0.1'),
		apiMetrics: await choose(ports.apiMetrics, 'API_METRICS_PORT', '127.0.0.1'),
		worker: isWorkerAlone ? await choose(ports.worker, 'WORKER_PORT') : 0,
		workerMetrics: isWorkerAlone
			? await choose(ports.workerMetrics, 'WORKER_METRICS_PORT', '127.0.0.1')
			: 0,
	};
}

/** @param left by name; Postgres waits for its clients on SIGTERM, and ends them on SIGINT */
async function endLeftovers(left: Record<string, ProcessIdentity>): Promise<boolean> {
	const alive = Object.entries(left).filter(([, identity]) => isAlive(identity));
	for (const [name, { pid }] of alive) send(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
	for (const [, identity] of alive) {
		await hasEnded(identity, 10_000 + shutdownDelayMs(process.env));
		send(identity.pid, 'SIGKILL', true);
	}
	return alive.length > 0;
}
