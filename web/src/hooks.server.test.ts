import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { handle } from './hooks.server.ts';

const url = new URL('http://localhost/es/news');
const event = { url, locals: {}, isDataRequest: false } as RequestEvent;

it.each([
	['text/html', 'text/html; charset=utf-8'],
	['application/xml', 'application/xml'],
])('answers with the encoding of a page: %s as %s', async (type, sent) => {
	const resolve = () =>
		Promise.resolve(new Response('señal', { headers: { 'Content-Type': type } }));
	const { headers } = await handle({ event, resolve });
	expect(headers.get('Content-Type')).toBe(sent);
	expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});
