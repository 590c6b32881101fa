import { setTimeout as wait } from 'node:timers/promises';

/** An article that the editor goes on changing; its title says which version it is. */
interface Article {
	id: number;
	path: string;
	/** The last version that was sent, and the last that the CMS said is published. */
	sent: number;
	acknowledged: number;
}

export interface Editor {
	articles: readonly Article[];
	/** Publishes the next version of an article; false when the CMS did not say that it did. */
	publish(article: Article): Promise<boolean>;
	/** Publishes an article so old that no list shows it on its first page. @returns its path, and what takes it off the site */
	publishOld(): Promise<{ path: string; withdraw: () => Promise<void> }>;
	/** Publishes one after the other, one every two seconds, until told to stop. */
	start(): void;
	stop(): Promise<void>;
}

class Refused extends Error {}

const patienceMs = 5000;
/** Where nothing is broken yet, and it is needed for what comes next. */
const longPatienceMs = 30_000;
const everyMs = 2000;

/** `Chaos 7 rev 12`: the seventh article in its twelfth version. */
export const titleOf = (number: number, version: number) => `Chaos ${number} rev ${version}`;

/** Signs in and publishes `count` articles. */
export async function hireEditor({
	admin,
	account,
	count,
}: {
	admin: string;
	account: { email: string; password: string };
	count: number;
}): Promise<Editor> {
	let token = '';

	/** Signs in again, once, where the session is over: the CMS may live hours later than it did. */
	async function sendSignedIn(method: string, path: string, body: object, waitMs?: number) {
		try {
			return await send(method, path, body, waitMs);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			await signIn();
			return send(method, path, body, waitMs);
		}
	}

	async function signIn(): Promise<void> {
		token = '';
		({ token = '' } = await send('POST', '/users/login', account));
	}

	async function send(method: string, path: string, body: object, waitMs = longPatienceMs) {
		const answer = await fetch(`${admin}/api${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				...(token ? { authorization: `JWT ${token}` } : {}),
			},
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(waitMs),
		});
		if ([401, 403].includes(answer.status)) throw new Refused(`${method} ${path} was refused.`);
		if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}.`);
		return (await answer.json()) as { token?: string; doc?: { id: number } };
	}

	const query = 'locale=en&publishSpecificLocale=en&depth=0';
	await signIn();
	const articles: Article[] = [];
	for (let number = 1; number <= count; number += 1) {
		const slug = `chaos-${number}`;
		const { doc } = await send('POST', `/news?${query}`, {
			...{ title: titleOf(number, 1), slug, kind: 'update', programs: [] },
			...{ date: '2031-05-01', summary: 'What happened.', _status: 'published' },
		});
		const id = doc?.id ?? 0;
		articles.push({ id, path: `/news/${slug}`, sent: 1, acknowledged: 1 });
	}

	async function publish(article: Article): Promise<boolean> {
		const version = (article.sent += 1);
		const number = articles.indexOf(article) + 1;
		try {
			const data = { title: titleOf(number, version), _status: 'published' };
			await sendSignedIn('PATCH', `/news/${article.id}?${query}`, data, patienceMs);
		} catch {
			// The editor sees that it did not work; it may have been published all the same.
			return false;
		}
		article.acknowledged = Math.max(article.acknowledged, version);
		return true;
	}

	let old = 0;
	async function publishOld() {
		const slug = `chaos-old-${(old += 1)}`;
		const { doc } = await sendSignedIn('POST', `/news?${query}`, {
			...{ title: 'An old article', slug, kind: 'update', programs: [] },
			...{ date: '1990-05-01', summary: 'What happened.', _status: 'published' },
		});
		return {
			path: `/news/${slug}`,
			async withdraw() {
				await sendSignedIn('PATCH', `/news/${doc?.id}?locale=en&depth=0`, {
					_status: 'draft',
				});
			},
		};
	}

	let isWorking = false;
	let working = Promise.resolve();
	async function work(): Promise<void> {
		for (let turn = 0; isWorking; turn += 1) {
			const article = articles[turn % 10];
			if (article) await Promise.all([publish(article), wait(everyMs)]);
		}
	}

	return {
		articles,
		publish,
		publishOld,
		start() {
			isWorking = true;
			working = work();
		},
		async stop() {
			isWorking = false;
			await working;
		},
	};
}
