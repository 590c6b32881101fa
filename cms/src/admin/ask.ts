/**
 * Asks the admin's own API in the name of who is signed in.
 *
 * @param path below `/api`
 * @throws {Error} whose message is for the person
 */
export async function ask<Answer>(method: 'GET' | 'POST', path: string): Promise<Answer> {
	const response = await fetch(`/api${path}`, { method, credentials: 'same-origin' });
	const body = (await response.json().catch(() => ({}))) as { error?: string };
	if (response.ok) return body as Answer;
	throw new Error(body.error ?? `The admin answered ${response.status}. Try again in a moment.`);
}
