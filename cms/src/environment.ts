import path from 'node:path';

import { readBucketSettings, type BucketSettings } from './media-store/settings.ts';

/** What the processes of the CMS need to know from outside. */
export interface Environment {
	host: string;
	port: number;
	databaseUrl: string;
	payloadSecret: string;
	/** An absolute path: where files are kept when there is no `bucket`. */
	mediaDir: string;
	/** Where files are kept instead. */
	bucket: BucketSettings | undefined;
	/** Origin of the admin, without a slash at the end. */
	cmsUrl: string;
	/** Origin of the public site, without a slash at the end. */
	siteUrl: string;
	logLevel: LogLevel;
	/** How long the change feed goes back. */
	changesRetentionDays: number;
	/** Origin of the content API for partners, without a slash at the end. */
	apiUrl: string;
	/** How long the log of sent webhooks goes back. */
	webhooksRetentionDays: number;
	/** Webhooks may go to private addresses and by plain http: for tests only. */
	webhooksAllowPrivate: boolean;
	/** The admin's process does the work of the worker too; else one of its own has to run. */
	workerInAdmin: boolean;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

type Variables = Record<string, string | undefined>;

const minimumSecretLength = 24;
const longestRetentionDays = 3650;

/**
 * Reads and validates the environment.
 *
 * `withoutServices` is for what needs neither a database nor a secret (the build, generated files): both
 * are then filled with values that no server accepts.
 *
 * @throws {Error} listing every variable that is missing or wrong, and what it should be.
 */
export function readEnvironment(
	variables: Variables = process.env,
	{ withoutServices = needsNoServices(variables) } = {},
): Environment {
	const problems: string[] = [];
	const problem = (text: string) => {
		problems.push(text);
		return '';
	};

	const required = (name: string, placeholder: string, hint: string) => {
		const value = variables[name];
		if (value) return value;
		return withoutServices ? placeholder : problem(`${name} is missing. ${hint}`);
	};

	const origin = (name: string, fallback: string) => {
		const value = variables[name] || fallback;
		const url = URL.canParse(value) ? new URL(value) : undefined;
		if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
			return problem(
				`${name} is "${value}". Give an origin without a path, for example ${fallback}.`,
			);
		}
		return url.origin;
	};

	const databaseUrl = required(
		'DATABASE_URL',
		'postgres://nobody@127.0.0.1:1/none',
		'Give the address of the Postgres database, for example postgres://user:password@127.0.0.1:3002/lts.',
	);
	if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
		problem('DATABASE_URL does not start with postgres://.');
	}

	const payloadSecret = required(
		'PAYLOAD_SECRET',
		'only-for-building-never-for-serving',
		`Give a random text of at least ${minimumSecretLength} characters, the same for every process.`,
	);
	if (payloadSecret && payloadSecret.length < minimumSecretLength) {
		problem(
			`PAYLOAD_SECRET has ${payloadSecret.length} characters. Give at least ${minimumSecretLength}.`,
		);
	}

	const port = Number(variables.PORT || 3001);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		problem(`PORT is "${variables.PORT}". Give a number between 0 and 65535.`);
	}

	const days = (name: string, fallback: number) => {
		const value = Number(variables[name] || fallback);
		if (!Number.isInteger(value) || value < 1 || value > longestRetentionDays) {
			problem(
				`${name} is "${variables[name]}". Give a whole number of days from 1 to ${longestRetentionDays}.`,
			);
		}
		return value;
	};

	const flag = (name: string, fallback: boolean) => {
		const value = variables[name] || String(fallback);
		if (value !== 'true' && value !== 'false') {
			problem(`${name} is "${value}". Give true or false.`);
		}
		return value === 'true';
	};

	const logLevel = logLevels.find((level) => level === (variables.LOG_LEVEL || 'info'));
	if (!logLevel) {
		problem(`LOG_LEVEL is "${variables.LOG_LEVEL}". Give one of ${logLevels.join(', ')}.`);
	}

	const environment: Environment = {
		host: variables.HOST || '127.0.0.1',
		port,
		databaseUrl,
		payloadSecret,
		mediaDir: path.resolve(/* turbopackIgnore: true */ variables.MEDIA_DIR || '.data/media'),
		bucket: readBucketSettings(variables, problem),
		cmsUrl: origin('CMS_URL', 'http://localhost:3001'),
		siteUrl: origin('SITE_URL', 'http://localhost:3000'),
		logLevel: logLevel ?? 'info',
		changesRetentionDays: days('CHANGES_RETENTION_DAYS', 30),
		apiUrl: origin('API_URL', 'http://localhost:3003'),
		webhooksRetentionDays: days('WEBHOOKS_RETENTION_DAYS', 30),
		webhooksAllowPrivate: flag('WEBHOOKS_ALLOW_PRIVATE', false),
		workerInAdmin: flag('WORKER_IN_ADMIN', true),
	};

	if (problems.length > 0) {
		throw new Error(`The environment is not right:\n${problems.map((p) => `- ${p}`).join('\n')}`);
	}
	return environment;
}

function needsNoServices(variables: Variables): boolean {
	return (
		variables.NEXT_PHASE === 'phase-production-build' || variables.LTS_WITHOUT_SERVICES === 'true'
	);
}

let environment: Environment | undefined;

/** The environment of this process, read once. */
export function getEnvironment(): Environment {
	return (environment ??= readEnvironment());
}
