/** Both ends inclusive. */
export interface ByteRange {
	start: number;
	end: number;
}

/**
 * One range of bytes of a file. Null for no range, and for what may be answered with the whole
 * file: several ranges, other units, nonsense.
 */
export function parseRange(
	header: string | undefined,
	size: number,
): ByteRange | 'unsatisfiable' | null {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match) return null;
	const [, first = '', last = ''] = match;
	if (first === '' && last === '') return null;
	if (first === '') {
		const length = Math.min(Number(last), size);
		return length > 0 ? { start: size - length, end: size - 1 } : 'unsatisfiable';
	}
	const start = Number(first);
	const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== '' && Number(last) < start) return null;
	return start < size ? { start, end } : 'unsatisfiable';
}
