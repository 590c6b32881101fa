import type { Change, FeedHead } from '../feed.ts';

interface ServerEvent {
	id: string | null;
	event: string;
	data: string;
}

/** A client of the stream that reads event after event. */
export async function openStream(address: string, headers: Record<string, string> = {}) {
	const aborting = new AbortController();
	const response = await fetch(address, { headers, signal: aborting.signal });
	const events: ServerEvent[] = [];
	let comments = 0;
	let isOver = false;
	const reading = (async () => {
		const decoder = new TextDecoder();
		let rest = '';
		for await (const chunk of response.body ?? []) {
			rest += decoder.decode(chunk, { stream: true });
			const blocks = rest.split('\n\n');
			rest = blocks.pop() ?? '';
			for (const block of blocks) {
				const field = (name: string) =>
					block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? null;
				if (block.startsWith(':')) comments += 1;
				else
					events.push({ id: field('id'), event: field('event') ?? '', data: field('data') ?? '' });
			}
		}
	})()
		.catch((error: unknown) => {
			if (!aborting.signal.aborted) throw error;
		})
		.finally(() => {
			isOver = true;
		});
	return {
		response,
		head: () => JSON.parse(events[0]?.data ?? 'null') as FeedHead | null,
		headId: () => events[0]?.id ?? null,
		changes: () =>
			events
				.filter(({ event }) => event === 'change')
				.map(({ data }) => JSON.parse(data) as Change),
		lastId: () => events.at(-1)?.id ?? '',
		comments: () => comments,
		isOver: () => isOver,
		async leave() {
			aborting.abort();
			await reading;
		},
	};
}
