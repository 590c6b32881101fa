/** On every answer that a CDN may keep for long: purging it empties the cache. */
export const everythingTag = 'site';

/**
 * Far below what CDNs take (docs/operations.md names their limits), for readers without a CDN get these
 * bytes too, and precision is worth little: what a CDN forgets too often it gets again from memory.
 */
const mostBytes = 500;

/**
 * The tags of an answer as a CDN needs them: as few as find the answer at every change, and at most
 * `mostBytes` with a separator each. Never so few that a change would miss it.
 *
 * The feed tells a change of a document under the tag of its collection too. So `news:12` adds nothing
 * where `news` is there, and when there are too many, `news` stands for all of its kind: the answer is
 * then forgotten more often than it must be.
 *
 * @param tags as the content API tells them: `news`, `news:12`, `news/<hash>`, `news@programs:3`
 * @returns empty where nothing would find the answer again: it may not be kept for long
 */
export function foldTags(tags: readonly string[]): string[] {
	if (tags.length === 0) return [];
	const folded = new Map<string, Set<string>>();
	for (const tag of tags) {
		const collection = collectionOf(tag);
		folded.set(collection, (folded.get(collection) ?? new Set()).add(tag));
	}
	for (const [collection, ofIt] of folded) {
		if (ofIt.has(collection)) folded.set(collection, new Set([collection]));
	}
	while (bytesOf(folded) > mostBytes) {
		const [longest] = [...folded].reduce((a, b) => (lengthOf(b[1]) > lengthOf(a[1]) ? b : a));
		if (folded.get(longest)?.has(longest)) return [];
		folded.set(longest, new Set([longest]));
	}
	return [everythingTag, ...[...folded.values()].flatMap((ofIt) => [...ofIt])];
}

function collectionOf(tag: string): string {
	return /^[^:/@]+/.exec(tag)?.[0] ?? tag;
}

function bytesOf(folded: Map<string, Set<string>>): number {
	let bytes = everythingTag.length;
	for (const ofIt of folded.values()) bytes += lengthOf(ofIt);
	return bytes;
}

/** Tags are ASCII. */
function lengthOf(tags: Set<string>): number {
	let length = 0;
	for (const tag of tags) length += tag.length + 1;
	return length;
}

/** The tags of an answer in the two headers in which CDNs read them; both empty when there are none. */
export interface TagValues {
	/** `Surrogate-Key`: Fastly, Varnish. */
	surrogateKey: string;
	/** `Cache-Tag`: Cloudflare. */
	cacheTag: string;
}

export function tagValues(tags: readonly string[]): TagValues {
	return { surrogateKey: tags.join(' '), cacheTag: tags.join(',') };
}
