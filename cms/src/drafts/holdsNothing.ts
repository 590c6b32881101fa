import type { FlattenedField } from 'payload';

type Data = Record<string, unknown>;

/** What Payload or the product writes by itself. */
const writtenByItself = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'listTitle'];

/**
 * Whether a document holds nothing but what it was born with: empty fields and their defaults, in
 * all languages. Where that cannot be told it says no.
 *
 * @param data in all languages, as the database adapter reads it with `locale: 'all'`
 * @param day the day on which the document was created: `2026-11-24`
 */
export function holdsNothing(fields: FlattenedField[], data: Data, day: string): boolean {
	return fields.every((field) => {
		if (writtenByItself.includes(field.name) || field.type === 'join') return true;
		const value = data[field.name];
		if (!field.localized) return isUntouched(field, value, day);
		if (isEmpty(value)) return true;
		return isData(value) && Object.values(value).every((text) => isUntouched(field, text, day));
	});
}

/** Whether nobody has written in one language: what all languages share does not count. */
export function holdsNothingIn(fields: FlattenedField[], data: Data, language: string): boolean {
	return fields.every((field) => {
		if (writtenByItself.includes(field.name) || field.type === 'join') return true;
		const value = data[field.name];
		if (field.localized) return !isData(value) || isUntouched(field, value[language], '');
		if (field.type !== 'group' && field.type !== 'tab') return true;
		return !isData(value) || holdsNothingIn(field.flattenedFields, value, language);
	});
}

function isUntouched(field: FlattenedField, value: unknown, day: string): boolean {
	if (isEmpty(value)) return true;
	if (field.type === 'group' || field.type === 'tab') {
		return isData(value) && holdsNothing(field.flattenedFields, value, day);
	}
	const standard: unknown = 'defaultValue' in field ? field.defaultValue : undefined;
	// The defaults that are worked out are days: that of the creation.
	if (typeof standard === 'function') return day !== '' && asText(value).startsWith(day);
	return standard !== undefined && JSON.stringify(value) === JSON.stringify(standard);
}

function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined || value === '' || value === false) return true;
	return Array.isArray(value) && value.length === 0;
}

function isData(value: unknown): value is Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
	return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '';
}
