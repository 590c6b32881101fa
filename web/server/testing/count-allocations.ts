/**
 * Says how many bytes a hit takes of the heap, without what Node makes of a request: to be run with
 * `--expose-gc` and so large a young generation that nothing is collected while it counts.
 */
import { createTagIndex, createTaggedCache } from '@lts/tagged-cache';
import { createCacheRules } from '../cache-rules.ts';
import { readCdnSettings } from '../cdn-settings.ts';
import { preparePage, type Page } from '../page.ts';
import { createHitSender } from '../send-hit.ts';
import { createSendPage } from '../send-page.ts';

const warmUp = 50_000;
const counted = 100_000;
const path = '/programs/u4u';

const index = createTagIndex();
index.reset(1);
const cache = createTaggedCache<Page>({ index, maxBytes: 2 ** 20 });
const headers = { 'content-type': 'text/html' };
const value = await preparePage({ status: 200, headers, body: Buffer.alloc(40_000, '<p>') });
const tags = Array.from({ length: 60 }, (_, n) => `developments:${n}`);
await cache.getOrRender(path, () => Promise.resolve({ value, size: 1, tags, position: 1 }));

const cacheRules = createCacheRules(readCdnSettings((_name, fallback) => fallback));
const sendPage = createSendPage({ cacheRules, isFollowed: () => true });
const hits = createHitSender({ cache, sendPage });
hits.remember(path, path);
type Exchange = Parameters<typeof hits.send>;
const request = {
	method: 'GET',
	url: path,
	rawHeaders: ['Host', 'x', 'Accept-Encoding', 'gzip, deflate, br', 'Accept-Language', 'es'],
} as Exchange[0];
const response = { writeHead: () => response, end: () => response } as unknown as Exchange[1];

function send(times: number): void {
	for (let time = 0; time < times; time += 1) {
		if (!hits.send(request, response)) throw new Error('It is no hit.');
	}
}

send(warmUp);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
send(counted);
process.stdout.write(String((process.memoryUsage().heapUsed - before) / counted));
