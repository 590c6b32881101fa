/** A document as Payload returns it with `depth: 0`: relations are ids. */
export interface Document extends Record<string, unknown> {
	id: number | string;
}

/** The ids in the value of a relation to one collection. */
export function idsIn(value: unknown): (number | string)[] {
	const values: unknown[] = Array.isArray(value) ? value : [value];
	return values.filter(isId);
}

export function isId(value: unknown): value is number | string {
	return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

export function textOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}
