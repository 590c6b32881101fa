// The health check of a container: `node health-check.ts <url>` ends with 0 when the answer is a 2xx.
export {};

const [, , url] = process.argv;
if (!url) throw new Error('Usage: node health-check.ts <url>');

try {
	const response = await fetch(url, { signal: AbortSignal.timeout(4_000) });
	if (!response.ok) console.error(`${response.status} ${await response.text()}`);
	process.exitCode = response.ok ? 0 : 1;
} catch (error) {
	const { message, cause } = error as Error;
	console.error(cause instanceof Error ? `${message}: ${cause.message}` : message);
	process.exitCode = 1;
}
