import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { affordableConnections } from './connections.ts';
import { ask } from './testing/ask.ts';
import { startTestSite, type TestSite } from './testing/site.ts';
import { until } from './testing/until.ts';

let site: TestSite;
const sockets: Socket[] = [];

async function start(options: Parameters<typeof startTestSite>[0] = {}) {
	site = await startTestSite(options);
	await site.isReady();
	await site.read('/one');
}

/** A connection that asks for nothing, unless it is told to. */
async function open(): Promise<Socket> {
	const socket = connect(site.port(), '127.0.0.1');
	sockets.push(socket);
	// That it is closed is what the tests look at.
	socket.on('error', () => undefined);
	socket.resume();
	await once(socket, 'connect');
	return socket;
}

const openMany = (count: number) => Promise.all(Array.from({ length: count }, open));
const stillOpen = () => sockets.filter(({ destroyed, closed }) => !destroyed && !closed).length;

afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.destroy();
	await site.stop();
	await site.api.stop();
});

describe('more pages asked for than can be rendered', () => {
	it('wait in a queue; beyond it readers are told at once, and pages at hand go on', async () => {
		await start();
		const { promise, resolve } = Promise.withResolvers<unknown>();
		site.api.delayTexts(() => promise);
		// Eight are rendered at a time, 128 wait.
		const admitted = Array.from({ length: 136 }, (_, n) => site.read(`/page${n}`));
		let answered = 0;
		for (const answer of admitted) void answer.then(() => (answered += 1));
		await site.isRendering({ running: 8, queued: 128 });

		const refused = await Promise.all(
			Array.from({ length: 40 }, (_, n) => site.read(`/es/more${n}`)),
		);
		// Nobody had to wait until a place was free.
		expect(answered).toBe(0);
		for (const { status, headers, text } of refused) {
			expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
			expect(Number(headers['retry-after'])).toBeGreaterThan(0);
			expect(text).toContain('<html lang="es"');
		}
		const { status, headers } = await site.read('/one');
		expect([status, headers['server-timing']]).toEqual([200, 'cache;desc=hit']);
		// A page that somebody waits for already costs no place.
		const joined = site.read('/page7');

		resolve(null);
		for (const { status } of await Promise.all([...admitted, joined])) expect(status).toBe(404);
		expect((await site.read('/two')).status).toBe(200);
	});
});

describe('connections that ask for nothing', () => {
	it('make room for those that ask, the longest silent first', async () => {
		await start({ maxConnections: 20 });
		const [first, ...others] = await openMany(20);
		expect((await site.read('/one')).status).toBe(200);
		await until(() => expect(first?.closed).toBe(true));
		expect(others.every(({ closed }) => !closed)).toBe(true);
		await openMany(100);
		for (let n = 0; n < 20; n += 1) expect((await site.read('/one')).status).toBe(200);
		await until(() => expect(stillOpen()).toBeLessThanOrEqual(22));
	});

	it('are closed before one whose reader was answered and may ask again', async () => {
		await start({ maxConnections: 20 });
		const reader = await open();
		const answers: string[] = [];
		reader.on('data', (chunk: Buffer) => answers.push(chunk.toString('latin1')));
		const request = () => reader.write('GET /one HTTP/1.1\r\nHost: x\r\n\r\n');
		request();
		await until(() => expect(answers).not.toEqual([]));
		await openMany(60);
		answers.length = 0;
		request();
		await until(() => expect(answers.join('')).toContain('HTTP/1.1 200'));
	});

	it('do not keep readers waiting by the thousand', async () => {
		await start();
		const millisecondsOfRead = async () => {
			const since = performance.now();
			for (let n = 0; n < 50; n += 1) expect((await site.read('/one')).status).toBe(200);
			return (performance.now() - since) / 50;
		};
		const quiet = await millisecondsOfRead();
		await openMany(3000);
		expect(await millisecondsOfRead()).toBeLessThan(Math.max(100, 20 * quiet));
	}, 60_000);

	it('are as many as the system lets the process have, less what it needs itself', () => {
		expect(affordableConnections(1024)).toBe(512);
		expect(affordableConnections(4096)).toBe(3096);
		expect(affordableConnections(Infinity)).toBe(16_000);
	});
});

it('a request under way is finished although connections are many', async () => {
	await start({ maxConnections: 20 });
	const { promise, resolve } = Promise.withResolvers<unknown>();
	site.api.delayTexts(() => promise);
	const waiting = ask(site.port(), '/two');
	await until(() => expect(site.rendered).toHaveLength(2));
	await openMany(60);
	resolve(null);
	expect((await waiting).status).toBe(200);
});
