// Loaded before a program of a container (`node --import`): secrets come from files, as Docker gives them.
import { readFileSync } from 'node:fs';

const SECRETS = [
	'DATABASE_URL',
	'DATABASE_PASSWORD',
	'PAYLOAD_SECRET',
	'CONTENT_READER_PASSWORD',
	'SITE_API_KEY',
	'S3_ACCESS_KEY_ID',
	'S3_SECRET_ACCESS_KEY',
	'FASTLY_API_TOKEN',
	'CLOUDFLARE_API_TOKEN',
];

/**
 * Replaces `NAME_FILE` by `NAME` with what the file holds, and puts `DATABASE_PASSWORD` into
 * `DATABASE_URL`.
 *
 * @throws Error that names the variable when its file cannot be read or both are set
 */
export function readSecretFiles(env: NodeJS.ProcessEnv): void {
	for (const name of SECRETS) {
		const path = env[`${name}_FILE`];
		if (!path) continue;
		if (env[name]) throw new Error(`${name} and ${name}_FILE are both set. Remove one of them.`);
		try {
			env[name] = readFileSync(path, 'utf8').trim();
		} catch (error) {
			throw new Error(`${name}_FILE cannot be read: ${(error as Error).message}`, { cause: error });
		}
		if (!env[name]) throw new Error(`${name}_FILE: ${path} is empty.`);
		Reflect.deleteProperty(env, `${name}_FILE`);
	}
	if (!env.DATABASE_PASSWORD) return;
	if (!env.DATABASE_URL) throw new Error('DATABASE_PASSWORD is set, but no DATABASE_URL.');
	const url = new URL(env.DATABASE_URL);
	url.password = env.DATABASE_PASSWORD;
	env.DATABASE_URL = url.href;
	delete env.DATABASE_PASSWORD;
}

readSecretFiles(process.env);
