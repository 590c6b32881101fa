/** What an answer of the content API says about itself. */
export interface AnswerProvenance {
	tags: readonly string[];
	/** The position in the change feed that the answer is at least as new as. */
	position: number | null;
	/** When the answer changes by itself. */
	expires: Date | null;
}

export interface Provenance {
	add(answer: AnswerProvenance): void;
	fail(): void;
	/** Headers for the page cache; none when nothing was asked, or when an answer is missing. */
	headers(): Record<string, string>;
}

/** Collects on what a page depends: all tags, the lowest position, the earliest expiry. */
export function createProvenance(): Provenance {
	const tags = new Set<string>();
	let position = Number.POSITIVE_INFINITY;
	let expires: Date | null = null;
	let failed = false;

	return {
		add(answer) {
			for (const tag of answer.tags) tags.add(tag);
			if (answer.position === null) failed = true;
			else position = Math.min(position, answer.position);
			if (answer.expires && (!expires || answer.expires < expires)) expires = answer.expires;
		},
		fail() {
			failed = true;
		},
		headers() {
			if (failed || !Number.isFinite(position)) return {};
			return {
				'Content-Position': String(position),
				'Cache-Tags': [...tags].join(','),
				...(expires ? { 'Content-Expires': expires.toISOString() } : {}),
			};
		},
	};
}
