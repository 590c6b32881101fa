import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContentClient } from '@lts/content-client';
import type { LanguageCode } from '@lts/locales';
import { createContentReader } from '#lib/server/content/reader.ts';

export interface Question {
	language: string;
	/** The name of the operation. */
	operation: string;
	query: string;
	variables: Record<string, unknown>;
}

/** Stands in for the content API: it answers as it is told and knows what it was asked. */
export async function startAnswering(answer: (question: Question) => object) {
	const asked: Question[] = [];
	const server = createServer(async (request, response) => {
		response.setHeader('Content-Type', 'application/json');
		if (request.method === 'GET') {
			// It knows no operation by its hash, so that the client sends each of them whole.
			response.end(JSON.stringify({ errors: [{ message: 'PersistedQueryNotFound' }] }));
			return;
		}
		const chunks = await request.toArray();
		const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Question;
		const question = {
			language: new URL(request.url ?? '', 'http://x').searchParams.get('locale') ?? '',
			operation: /query (\w+)/.exec(query)?.[1] ?? '',
			query,
			variables,
		};
		asked.push(question);
		response.end(JSON.stringify({ data: answer(question) }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		asked,
		readerOf: (language: LanguageCode) =>
			createContentReader(createContentClient({ url }), language),
		stop: () => server.close(),
	};
}
