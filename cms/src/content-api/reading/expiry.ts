/** The earliest moment at which an answer changes although nobody edits anything. */
export interface Expiry {
	/** Milliseconds since 1970. */
	at: (time: number) => void;
	/** ISO 8601 in UTC; null when the answer does not change by itself. */
	value: () => string | null;
}

export function createExpiry(): Expiry {
	let earliest = Number.POSITIVE_INFINITY;
	return {
		at: (time) => {
			earliest = Math.min(earliest, time);
		},
		value: () => (Number.isFinite(earliest) ? new Date(earliest).toISOString() : null),
	};
}
