import type { FlattenedField } from 'payload';

type Data = Record<string, unknown>;

/** What Payload keeps about a document, rather than what people write in it. */
const kept = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'];

/**
 * A copy of `onto` in which one language is as in `from`. Both hold all languages, as the database
 * adapter reads them with `locale: 'all'`.
 *
 * @param shared whether to take what all languages share as well
 */
export function takeLanguage(options: {
	from: Data;
	onto: Data;
	fields: FlattenedField[];
	language: string;
	shared: boolean;
}): Data {
	const { from, onto, fields, language, shared } = options;
	const result = { ...onto };
	for (const field of fields) {
		if (kept.includes(field.name) || field.type === 'join') continue;
		const [before, now] = [from[field.name], onto[field.name]];
		if (field.localized) {
			result[field.name] = { ...asData(now), [language]: asData(before)[language] ?? null };
		} else if (field.type === 'group' || field.type === 'tab') {
			const fieldsInside = field.flattenedFields;
			result[field.name] = takeLanguage({
				...options,
				...{ from: asData(before), onto: asData(now), fields: fieldsInside },
			});
		} else if (shared) {
			result[field.name] = before ?? null;
		}
	}
	return result;
}

function asData(value: unknown): Data {
	return typeof value === 'object' && value !== null ? (value as Data) : {};
}
