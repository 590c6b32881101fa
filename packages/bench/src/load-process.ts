/** Asks a server as it is told to, as a process of its own. */
import { connect, type Answer } from './connection.ts';
import type { Load, LoadResult, Request, Times } from './load.ts';
import { quantile } from './statistics.ts';

process.on('message', (load: Load) => {
	void measure(load).then((result) => process.send?.(result));
});
process.send?.('ready');
/** Never the same twice in the life of this process. */
let asked = 0;

function measure(load: Load): Promise<LoadResult> {
	const { rate, seconds, status: wanted = 200 } = load;
	const { hostname: host, port } = new URL(load.origin);
	const texts = load.requests.map((request) => textOf(host, request));
	const order = load.order ?? texts.map((_, at) => at);
	const times = new Map<string, number[]>();
	const failures = new Map<string, number>();
	const idle: Asker[] = [];
	let next = 0;
	let bytes = 0;
	const startedAt = performance.now();
	const endsAt = seconds === undefined ? Infinity : startedAt + seconds * 1000;
	const total = seconds === undefined ? order.length : Infinity;
	const isOver = () => next >= total || performance.now() >= endsAt;
	const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
	const askers = Array.from({ length: load.connections }, createAsker);

	/** Asks with the connection, or ends when all that was to be asked is answered. */
	function goOn(asker: Asker): void {
		if (!isOver() && rate === undefined) asker.ask(performance.now());
		else idle.push(asker);
		if (isOver() && idle.length === askers.length) end(undefined);
	}

	/** What is due, as far as there are connections. */
	function askDue(perSecond: number): void {
		const dueAt = () => startedAt + (next / perSecond) * 1000;
		while (!isOver() && dueAt() <= performance.now()) {
			const asker = idle.shift();
			if (!asker) return;
			asker.ask(dueAt());
		}
		if (isOver() && idle.length === askers.length) end(undefined);
	}

	function createAsker(): Asker {
		let since = 0;
		const connection = connect({
			host,
			port: Number(port),
			onAnswer(answer) {
				note(answer, performance.now() - since);
				goOn(asker);
			},
			onFailure() {
				fail('broken connection');
				goOn(asker);
			},
		});
		const asker: Asker = {
			ask(dueAt) {
				since = dueAt;
				const { text, isUnique, hasBody } = texts[order[next % order.length] ?? 0] as Text;
				next += 1;
				if (isUnique) asked += 1;
				connection.ask(isUnique ? text.replace('{n}', `${process.pid}${asked}`) : text, hasBody);
			},
			close: connection.close,
		};
		return asker;
	}

	function note({ status, source, bytes: length }: Answer, ms: number): void {
		if (status !== wanted) {
			fail(`status ${status}`);
			return;
		}
		bytes += length;
		const list = times.get(source);
		if (list) list.push(ms);
		else times.set(source, [ms]);
	}

	function fail(what: string): void {
		failures.set(what, (failures.get(what) ?? 0) + 1);
	}

	for (const asker of askers) goOn(asker);
	const timer = rate === undefined ? undefined : setInterval(() => askDue(rate), 1);
	return ended.then(() => {
		clearInterval(timer);
		for (const { close } of askers) close();
		const all = [...times.values()].flat();
		return {
			...timesOf(all),
			rate: all.length / ((performance.now() - startedAt) / 1000),
			bytes,
			sources: Object.fromEntries([...times].map(([source, list]) => [source, timesOf(list)])),
			failures: Object.fromEntries(failures),
		};
	});
}

interface Asker {
	/** @param dueAt since when its answer is awaited, by `performance.now()` */
	ask(dueAt: number): void;
	close(): void;
}

interface Text {
	text: string;
	isUnique: boolean;
	hasBody: boolean;
}

function textOf(host: string, { path, method = 'GET', headers = {}, body = '' }: Request): Text {
	const all: Record<string, string> = { host, ...headers };
	if (body) all['content-length'] = String(Buffer.byteLength(body));
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return {
		text: `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${Buffer.from(body).toString('latin1')}`,
		isUnique: path.includes('{n}'),
		hasBody: method !== 'HEAD',
	};
}

function timesOf(list: readonly number[]): Times {
	return {
		count: list.length,
		p50: quantile(list, 0.5),
		p95: quantile(list, 0.95),
		p99: quantile(list, 0.99),
		max: quantile(list, 1),
	};
}
