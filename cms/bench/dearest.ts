import { median } from '@lts/bench';

/** Queries that bring much for little cost, each as large as the limits allow. */
const rich = 'body { html text json }';
const news = `id title slug path summary date kind outlet externalUrl updatedAt ${rich} programs { id code name summary } image { url alt width height sizes { url width height } }`;
const developments =
	'id title date effectiveDate kind summary court caseName docketNumber path source { title url } programs { id code name }';
const newsPage = (name: string, size: number) =>
	`${name}: news(limit: ${size}) { items { ${news} } }`;

const candidates: Record<string, (size: number) => string> = {
	'a list of news with everything': (size) => `{ ${newsPage('a', Math.min(100, size))} }`,
	'lists of news beside each other': (size) =>
		`{ ${Array.from({ length: Math.min(29, Math.ceil(size / 3)) }, (_, n) => newsPage(`a${n}`, 100)).join(' ')} }`,
	'timelines of all programs': (size) =>
		`{ programs(limit: 20) { items { name developments(limit: ${Math.min(100, size)}) { items { ${developments} } } } } }`,
	'texts under many names': (size) =>
		`{ news(limit: 100) { items { ${Array.from({ length: Math.min(29, size) }, (_, n) => `b${n}: body { html text json }`).join(' ')} } } }`,
	'developments with their programs and these with theirs': (size) =>
		`{ developments(limit: ${Math.min(100, size)}) { items { ${developments} p: programs { code summary developments(limit: 5) { items { title summary } } } } } }`,
	'the whole schema': () =>
		'{ __schema { types { name description kind fields { name description args { name description type { name kind } } type { name kind ofType { name kind } } } } } }',
};

export interface Dearest {
	/** Of the longest answer. */
	bytes: number;
	/** Of the answer that took the most. */
	cpuMs: number;
	/** Of what was read in vain, for its answer was too long; 0 when nothing was. */
	refusedCpuMs: number;
	all: Measured[];
}

interface Measured {
	name: string;
	size: number;
	refused: boolean;
	bytes: number;
	cpuMs: number;
}

type Clock = () => Promise<number>;

/** Each candidate at the largest size that is answered, and at the largest that is read at all. */
export async function measureDearest(url: string, clock: Clock): Promise<Dearest> {
	const all: Measured[] = [];
	for (const [name, query] of Object.entries(candidates)) {
		const refusals = async (size: number) => (await ask(url, query(size))).refusedBy;
		const answered = await largest(async (size) => (await refusals(size)) === null);
		const read = await largest(async (size) => [null, 'bytes'].includes(await refusals(size)));
		if (answered > 0) {
			const measured = await measure(url, query(answered), clock);
			all.push({ name, size: answered, refused: false, ...measured });
		}
		if (read > answered) {
			const measured = await measure(url, query(read), clock);
			all.push({ name, size: read, refused: true, ...measured });
		}
	}
	const most = (measured: Measured[], value: (one: Measured) => number) =>
		Math.max(0, ...measured.map(value));
	const answered = all.filter(({ refused }) => !refused);
	const refused = all.filter((one) => one.refused);
	return {
		bytes: most(answered, ({ bytes }) => bytes),
		cpuMs: most(answered, ({ cpuMs }) => cpuMs),
		refusedCpuMs: most(refused, ({ cpuMs }) => cpuMs),
		all,
	};
}

/** The largest size up to 100 that is allowed, where all below it are; 0 when none is. */
async function largest(isAllowed: (size: number) => Promise<boolean>): Promise<number> {
	let tooLarge = 101;
	let allowed = 0;
	while (tooLarge - allowed > 1) {
		const size = Math.floor((allowed + tooLarge) / 2);
		if (await isAllowed(size)) allowed = size;
		else tooLarge = size;
	}
	return allowed;
}

/** The median of five. */
async function measure(url: string, query: string, clock: Clock) {
	const times: number[] = [];
	let bytes = 0;
	for (let time = 0; time < 5; time += 1) {
		const before = await clock();
		bytes = (await ask(url, query)).bytes;
		times.push((await clock()) - before);
	}
	return { bytes, cpuMs: median(times) };
}

/** @throws {Error} when it is refused for anything but its size: a mistake of the candidate */
async function ask(
	url: string,
	query: string,
): Promise<{ bytes: number; refusedBy: string | null }> {
	const response = await fetch(`${url}?locale=en`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
		body: JSON.stringify({ query }),
	});
	const text = await response.text();
	const bytes = Buffer.byteLength(text);
	if (response.status === 200 && !text.includes('"errors"')) return { bytes, refusedBy: null };
	const refusedBy = /"limit":"(\w+)"/.exec(text)?.[1];
	if (refusedBy === undefined) throw new Error(`${response.status} ${text.slice(0, 500)}`);
	return { bytes, refusedBy };
}
