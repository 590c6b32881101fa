/** Asks a server for some seconds, as a process of its own: what it asks with must not slow down who counts. */
import autocannon from 'autocannon';

export interface Load {
	url: string;
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: string;
	connections: number;
	seconds: number;
	/** Gives every request variables of its own, so that no cache can answer it. */
	isUncached?: boolean;
}

process.on('message', (load: Load) => void measure(load));
process.send?.('ready');
let asked = 0;

async function measure({ url, isUncached, seconds, ...load }: Load): Promise<void> {
	const { pathname, search } = new URL(url);
	const result = await autocannon({
		...load,
		url,
		duration: seconds,
		...(isUncached && {
			requests: [
				{
					setupRequest(request) {
						asked += 1;
						const variables = encodeURIComponent(JSON.stringify({ n: asked, pid: process.pid }));
						return { ...request, path: `${pathname}${search}&variables=${variables}` };
					},
				},
			],
		}),
	});
	const { errors, timeouts, statusCodeStats } = result;
	const statuses = Object.entries(statusCodeStats ?? {}).map(
		([code, { count }]) => `${count} × ${code}`,
	);
	const isGood = errors + timeouts === 0 && Object.keys(statusCodeStats ?? {}).join() === '200';
	const error = `${errors} errors, ${timeouts} timeouts, statuses ${statuses.join(', ')}`;
	process.send?.(isGood ? { rate: result.requests.average } : { error });
}
