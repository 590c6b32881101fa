/** A thousand requests of whoever wants to bring the content API down, against the real process. */
import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { isErrorCode } from './error-codes.ts';
import { buildPublicSchema } from './schema/build.ts';
import { hostileRequests, type HostileRequest } from './testing/hostile/requests.ts';
import { send, type HostileAnswer } from './testing/hostile/send.ts';
import { useContentApi } from './testing/useContentApi.ts';

const seed = Number(process.env.HOSTILE_SEED ?? 20261124);
const many = 1000;
const mostGrowth = 50 * 2 ** 20;

/**
 * A second of a machine whose cores are free: the tests of other packages run beside this one, and who
 * waits for a core waits by the load. What no load changes, the time on the core, is bounded besides.
 */
const promised = () => 1000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

/** Of a core, for the average of them, in milliseconds: 3 here, so that a core ten times slower has room. */
const mostCpuMs = 30;

/** Told by the process itself when it is signaled to, after it has collected its garbage. */
const probe = `process.on('SIGUSR2', () => {
	globalThis.gc();
	globalThis.gc();
	const { user, system } = process.cpuUsage();
	console.log(JSON.stringify({ memory: process.memoryUsage(), cpuMs: (user + system) / 1000 }));
});`;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

const scene = useContentApi({
	async before({ content }) {
		const { id } = await content.publish('programs', { code: 'U4U' });
		for (let count = 0; count < 5; count++) {
			await content.publish('developments', { programs: [id] });
			await content.publish('news', { programs: [id] });
		}
		await content.publish('guides', { programs: [id] });
		await content.publish('pages');
	},
	env: {
		NODE_OPTIONS: `--expose-gc --import=data:text/javascript,${encodeURIComponent(probe)}`,
	},
});
afterAll(async () => {
	agent.destroy();
});

async function measure(): Promise<{ memory: NodeJS.MemoryUsage; cpuMs: number }> {
	const told = () => scene.api.logs.filter((entry) => 'memory' in entry);
	const before = told().length;
	scene.api.child.kill('SIGUSR2');
	while (told().length === before) await sleep(10);
	return told().at(-1) as unknown as Awaited<ReturnType<typeof measure>>;
}

interface Outcome {
	request: HostileRequest;
	answer: HostileAnswer | null;
	promisedMs: number;
}

/** As several clients at a time, none of which waits for another. */
async function sendAll(requests: HostileRequest[], clients = 4): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	const waiting = [...requests];
	const client = async () => {
		for (let request = waiting.shift(); request; request = waiting.shift()) {
			const answer = await send(scene.api.url, request, agent).catch((error: unknown) => {
				throw new Error(`No answer to: ${shown(request)}`, { cause: error });
			});
			outcomes.push({ request, answer, promisedMs: promised() });
		}
	};
	await Promise.all(Array.from({ length: clients }, client));
	return outcomes;
}

function shown({ kind, method, path, body }: HostileRequest): string {
	return `${kind}: ${method} ${path.slice(0, 300)} ${String(body?.subarray(0, 300) ?? '')}`;
}

/** Null for an answer that a program can act on, and no stranger learns from. */
function wrongWith({ request, answer, promisedMs }: Outcome): string | null {
	if (!answer) return null;
	const { body, milliseconds, status, type } = answer;
	const wrong = (what: string) => `${what} (${status}) ${shown(request)} -> ${body.slice(0, 300)}`;
	if (milliseconds > promisedMs) return wrong(`took ${Math.round(milliseconds)} ms`);
	if (!/^application\/(graphql-response\+)?json/.test(type)) return wrong(`is of type "${type}"`);
	if (/\\n\s+at |node_modules|file:\/\/|\.[jt]s:\d/.test(body)) return wrong('shows a stack');
	const {
		data,
		errors = [],
		error,
		changes,
		position,
	} = JSON.parse(body) as Record<string, unknown> & {
		errors?: { extensions?: { code?: unknown } }[];
		error?: { code?: unknown };
	};
	const codes = [
		...errors.map(({ extensions }) => extensions?.code),
		...(error ? [error.code] : []),
	];
	if (!codes.every(isErrorCode)) return wrong('has no code');
	// Whatever was sent, it is the sender's mistake.
	if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR')) return wrong('is our failure');
	const hasResult = [data, changes, position].some((part) => part !== undefined && part !== null);
	return hasResult || codes.length > 0 ? null : wrong('says nothing');
}

describe('the content API', () => {
	it(`stands ${many} hostile requests (seed ${seed}): answers each, keeps nothing`, async () => {
		const { schema } = buildPublicSchema(scene.payload.config);
		const arbitrary = hostileRequests(schema);
		const requests = fc.sample(arbitrary, { numRuns: many, seed });
		// What is compiled and cached once for all is not growth, nor what the allocator keeps after the
		// first large bodies: five more rounds stayed within 13 MB of the first, a leak would go on.
		await sendAll(fc.sample(arbitrary, { numRuns: many, seed: seed + 1 }));
		const { memory: before, cpuMs: cpuBefore } = await measure();

		const outcomes = await sendAll(requests);

		const { memory: after, cpuMs: cpuAfter } = await measure();
		expect(outcomes).toHaveLength(many);
		expect(outcomes.map(wrongWith).filter(Boolean)).toEqual([]);
		expect(scene.api.child.exitCode).toBeNull();
		expect((cpuAfter - cpuBefore) / many, 'milliseconds of CPU each').toBeLessThan(mostCpuMs);
		expect(after.rss - before.rss, 'resident memory').toBeLessThan(mostGrowth);
		expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(
			mostGrowth,
		);
		// The queries were truly handled, and there was something of every kind.
		const kinds = Object.groupBy(outcomes, ({ request }) => request.kind);
		expect(Object.keys(kinds)).toHaveLength(20);
		const fitting = (kinds['fits the schema'] ?? []).filter(({ answer }) => answer?.status === 200);
		expect(fitting.length).toBeGreaterThan(100);
		expect(outcomes.filter(({ answer }) => answer?.status === 429)).toEqual([]);
		expect((await scene.api.query('{ languages { code } }')).errors).toEqual([]);
	}, 120_000);

	it('cuts off whoever never finishes a body, and says so', async () => {
		const { hostname, port } = new URL(scene.api.url);
		const sockets = Array.from({ length: 5 }, () => connect(Number(port), hostname));
		const answers = await Promise.all(
			sockets.map(async (socket) => {
				await once(socket, 'connect');
				socket.write(
					'POST /content/v1/graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"query":',
				);
				return text(socket);
			}),
		);
		for (const answer of answers) {
			expect(answer).toMatch(/^HTTP\/1\.1 408 /);
			expect(answer).toContain('"code":"TIMEOUT"');
		}
	}, 40_000);

	it.each(['GET /\u0000 HTTP/1.1\r\n\r\n', 'nonsense\r\n\r\n', 'GET / HTTP/1.1\r\nHost x\r\n\r\n'])(
		'answers in its own words what is not even HTTP: %j',
		async (sent) => {
			const { hostname, port } = new URL(scene.api.url);
			const socket = connect(Number(port), hostname);
			socket.write(sent);
			const answer = await text(socket);
			expect(answer).toMatch(/^HTTP\/1\.1 400 /);
			expect(answer).toContain('"code":"BAD_REQUEST"');
		},
	);
});
