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
		`{ news(limit: 100) { items { ${Array.from({ length: Math.min(29, size) }, (_, n) => `b${n}: body { html json }`).join(' ')} } } }`,
	'developments with their programs and these with theirs': (size) =>
		`{ developments(limit: ${Math.min(100, size)}) { items { ${developments} p: programs { code summary developments(limit: 5) { items { title summary } } } } } }`,
	'the whole schema': () =>
		'{ __schema { types { name description kind fields { name description args { name description type { name kind } } type { name kind ofType { name kind } } } } } }',
};

export interface Dearest {
	bytes: number;
	cpuMs: number;
	all: { name: string; size: number; bytes: number; cpuMs: number }[];
}

/** Each candidate at the largest size that is accepted; the highest of what they bring. */
export async function measureDearest(url: string, cpuMs: () => Promise<number>): Promise<Dearest> {
	const all: Dearest['all'] = [];
	for (const [name, query] of Object.entries(candidates)) {
		let refused = 101;
		let accepted = 0;
		while (refused - accepted > 1) {
			const size = Math.floor((accepted + refused) / 2);
			if (await isAccepted(url, query(size))) accepted = size;
			else refused = size;
		}
		if (accepted === 0) continue;
		const times: number[] = [];
		let bytes = 0;
		for (let time = 0; time < 5; time += 1) {
			const before = await cpuMs();
			const answer = await ask(url, query(accepted));
			bytes = answer.bytes;
			times.push((await cpuMs()) - before);
		}
		times.sort((one, other) => one - other);
		all.push({ name, size: accepted, bytes, cpuMs: times[2] ?? NaN });
	}
	return {
		bytes: Math.max(...all.map((one) => one.bytes)),
		cpuMs: Math.max(...all.map((one) => one.cpuMs)),
		all,
	};
}

async function ask(url: string, query: string) {
	const response = await fetch(`${url}?locale=en`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
		body: JSON.stringify({ query }),
	});
	const text = await response.text();
	return { bytes: Buffer.byteLength(text), errors: text.includes('"errors"') ? text : null };
}

/** Refused for its size; any other error is a mistake of the candidate. */
async function isAccepted(url: string, query: string): Promise<boolean> {
	const { errors } = await ask(url, query);
	if (errors && !errors.includes('LIMIT_EXCEEDED')) throw new Error(errors.slice(0, 500));
	return errors === null;
}
