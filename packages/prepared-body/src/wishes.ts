/** What a request says that its answer depends on. */
export interface Wishes {
	acceptEncoding: string | undefined;
	ifNoneMatch: string | undefined;
}

/**
 * Reads them from the headers as they came, names and values in turn: `request.headers` would sort all
 * of them first, which takes as long as everything else that is done for an answer at hand.
 */
export function readWishes(rawHeaders: readonly string[]): Wishes {
	const wishes: Wishes = { acceptEncoding: undefined, ifNoneMatch: undefined };
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const name = rawHeaders[at] ?? '';
		const value = rawHeaders[at + 1] ?? '';
		// Few names have one of these lengths.
		if (name.length === 15 && name.toLowerCase() === 'accept-encoding') {
			wishes.acceptEncoding = join(wishes.acceptEncoding, value);
		} else if (name.length === 13 && name.toLowerCase() === 'if-none-match') {
			wishes.ifNoneMatch = join(wishes.ifNoneMatch, value);
		}
	}
	return wishes;
}

/** A header that was sent twice is one list (RFC 9110, 5.3). */
function join(before: string | undefined, value: string): string {
	return before === undefined ? value : `${before}, ${value}`;
}
