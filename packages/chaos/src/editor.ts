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
	/** Publishes an article so old that it is on no list. @returns its path, and what takes it off the site */
	publishOld(): Promise<{ path: string; withdraw: () => Promise<void> }>;
	/** Publishes one after the other, one every two seconds, until told to stop. */
	start(): void;
	stop(): Promise<void>;
}

const patienceMs = 5000;
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

	async function send(method: string, path: string, body: object) {
		const answer = await fetch(`${admin}/api${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				...(token ? { authorization: `JWT ${token}` } : {}),
			},
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(patienceMs),
		});
		if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}.`);
		return (await answer.json()) as { token?: string; doc?: { id: number } };
	}

	const query = 'locale=en&publishSpecificLocale=en&depth=0';
	({ token = '' } = await send('POST', '/users/login', account));
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
			await send('PATCH', `/news/${article.id}?${query}`, {
				title: titleOf(number, version),
				_status: 'published',
			});
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
		const { doc } = await send('POST', `/news?${query}`, {
			...{ title: 'An old article', slug, kind: 'update', programs: [] },
			...{ date: '1990-05-01', summary: 'What happened.', _status: 'published' },
		});
		return {
			path: `/news/${slug}`,
			async withdraw() {
				await send('PATCH', `/news/${doc?.id}?locale=en&depth=0`, {
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
