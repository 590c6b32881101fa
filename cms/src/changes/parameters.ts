/** Its message is meant for the client. */
export class BadRequestError extends Error {}

export const mostChanges = 500;
export const defaultChanges = 100;

/** Null when the parameter is not given. */
export function onlyValueOf(query: URLSearchParams, name: string): string | null {
	const [value = null, ...more] = query.getAll(name);
	if (more.length > 0) {
		throw new BadRequestError(`${name} is given more than once, but must be given once.`);
	}
	return value;
}

/** A position of the feed, null when it is not given. */
export function readPositionParameter(name: string, value: string | null): number | null {
	if (value === null) return null;
	const position = wholeNumber(value);
	if (position === null) {
		throw new BadRequestError(`${name} must be a position of the feed: a whole number from 0 on.`);
	}
	return position;
}

/** How many changes an answer may hold. */
export function readSizeParameter(name: string, value: string | null): number {
	if (value === null) return defaultChanges;
	const size = wholeNumber(value);
	if (size === null || size < 1 || size > mostChanges) {
		throw new BadRequestError(`${name} must be a whole number from 1 to ${mostChanges}.`);
	}
	return size;
}

function wholeNumber(value: string): number | null {
	if (!/^\d+$/.test(value)) return null;
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : null;
}
