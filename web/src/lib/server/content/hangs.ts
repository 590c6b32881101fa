/** Where one query takes as long as this, a page is not made within the time of a visitor. */
const timeoutMs = 1000;

/** Whether the content API at this address takes questions and does not answer them. Settles within a second. */
export async function hangs(contentApiUrl: string): Promise<boolean> {
	try {
		const signal = AbortSignal.timeout(timeoutMs);
		const answer = await fetch(new URL('/readyz', contentApiUrl), { signal });
		await answer.body?.cancel();
		return !answer.ok;
	} catch (error) {
		// What refuses connections fails at once by itself.
		return error instanceof DOMException && error.name === 'TimeoutError';
	}
}
