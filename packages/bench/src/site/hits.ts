import { fetchAnswer, type BareAnswer, type BareServer } from '../bare.ts';
import type { LoadGenerator, Request } from '../load.ts';
import { cpuMs } from '../processes.ts';
import { say, type Figure } from '../report.ts';
import { median } from '../statistics.ts';
import type { Nginx } from './nginx.ts';
import type { Web } from './product.ts';

const path = '/programs/u4u';
const connections = 32;
const seconds = 2;
const atLeast = 0.8;

interface Server {
	origin: string;
	cpuMs: () => Promise<number>;
}

interface Question {
	name: string;
	request: Request;
	answer: BareAnswer;
	isServedByNginx: boolean;
}

interface Measured {
	rate: number[];
	p50: number[];
	p99: number[];
	/** Of the server, per request; microseconds. */
	cpu: number[];
}

export type HitResults = Record<string, Record<string, Record<keyof Measured, number>>>;

/** How fast a page comes from the cache, beside servers that do nothing but send the same bytes. */
export async function measureHits(parts: {
	web: Web;
	bare: BareServer;
	nginx: Nginx | undefined;
	load: LoadGenerator;
	rounds: number;
}): Promise<{ figures: Figure[]; results: HitResults }> {
	const { web, bare, nginx, load, rounds } = parts;
	const questions = await prepareQuestions(web.origin);
	await nginx?.serve(path, questions);
	const servers: Record<string, Server> = {
		bare: { origin: bare.origin, cpuMs: () => cpuMs(bare.pid) },
		...(nginx && { nginx: { origin: nginx.origin, cpuMs: nginx.cpuMs } }),
		site: web,
	};
	const all = new Map<string, Measured>();
	for (let round = 1; round <= rounds; round += 1) {
		say(`Hits, round ${round} of ${rounds} …`);
		for (const { name, request, answer, isServedByNginx } of questions) {
			await bare.answer(answer);
			for (const [server, { origin, cpuMs: clock }] of Object.entries(servers)) {
				if (server === 'nginx' && !isServedByNginx) continue;
				const before = await clock();
				const { status } = answer;
				const requests = [request];
				const result = await load.measure({ origin, requests, connections, seconds, status });
				const cpu = (1000 * ((await clock()) - before)) / result.count;
				const measured = all.get(`${name} ${server}`) ?? { rate: [], p50: [], p99: [], cpu: [] };
				all.set(`${name} ${server}`, measured);
				measured.rate.push(result.rate);
				measured.p50.push(result.p50);
				measured.p99.push(result.p99);
				measured.cpu.push(cpu);
			}
		}
	}
	const results: HitResults = {};
	for (const { name } of questions) {
		for (const server of Object.keys(servers)) {
			const measured = all.get(`${name} ${server}`);
			if (!measured) continue;
			const medians = Object.entries(measured).map(([key, values]) => [key, median(values)]);
			(results[name] ??= {})[server] = Object.fromEntries(medians);
		}
	}
	return { figures: figuresOf(results), results };
}

async function prepareQuestions(origin: string): Promise<Question[]> {
	const questions: Question[] = [];
	for (const encoding of ['identity', 'gzip', 'br']) {
		const request: Request = { path, headers: { 'accept-encoding': encoding } };
		await fetchAnswer(origin, request);
		const answer = await fetchAnswer(origin, request);
		if (!answer.headers.includes('cache;desc=hit')) throw new Error(`${path} is no hit.`);
		const name = `page hit, ${encoding}`;
		questions.push({ name, request, answer, isServedByNginx: encoding !== 'br' });
	}
	const [{ request, answer }] = questions.slice(-1) as [Question];
	const etag = answer.headers[answer.headers.findIndex((name) => name === 'etag') + 1] ?? '';
	const headers = { ...request.headers, 'if-none-match': etag };
	const unchanged = await fetchAnswer(origin, { path, headers });
	if (unchanged.status !== 304) throw new Error(`${path} answers ${unchanged.status} to ${etag}.`);
	const name = 'page that the reader has, 304';
	return [
		...questions,
		{ name, request: { path, headers }, answer: unchanged, isServedByNginx: false },
	];
}

function figuresOf(results: HitResults): Figure[] {
	return Object.entries(results).flatMap(([name, { bare, nginx, site }]): Figure[] => {
		if (!bare || !site) return [];
		const share = { unit: '', bound: { atLeast } };
		return [
			{
				name: `${name}: share of bare \`node:http\` with the same bytes`,
				value: site.rate / bare.rate,
				...share,
			},
			{ name: `${name}: the same by CPU per request`, value: bare.cpu / site.cpu, unit: '' },
			...(nginx
				? [{ name: `${name}: times nginx, static`, value: site.rate / nginx.rate, unit: '' }]
				: []),
		];
	});
}
