import type { Field, FieldAccess } from 'payload';
import { editorsAndAbove } from './editorsAndAbove.ts';

/**
 * Gives every field that all languages share an `access.update` that refuses translators, together
 * with the access it already has. A refused field keeps its value; in the admin it is read-only.
 *
 * Throws a RangeError for a shared list with localized fields inside: a translator could not write
 * in it without changing its rows in every language. Such a list is localized as a whole.
 */
export function lockSharedFields(fields: Field[]): Field[] {
	return fields.map(lockSharedField);
}

function lockSharedField(field: Field): Field {
	if (field.type === 'ui' || field.type === 'join' || isLocalized(field)) return field;

	if (field.type === 'tabs') {
		return {
			...field,
			tabs: field.tabs.map((tab) =>
				isLocalized(tab) ? tab : { ...tab, fields: lockSharedFields(tab.fields) },
			),
		};
	}
	if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group') {
		return { ...field, fields: lockSharedFields(field.fields) };
	}
	if ('fields' in field && field.fields.some(holdsLocalized)) {
		throw new RangeError(
			`The list "${field.name}" is shared by all languages but holds localized fields: localize the list as a whole.`,
		);
	}
	return lock(field);
}

function lock(field: Exclude<Field, { type: 'join' | 'ui' }>): Field {
	const before: FieldAccess | undefined = 'access' in field ? field.access?.update : undefined;
	const update: FieldAccess = (args) =>
		editorsAndAbove(args) && (before === undefined || before(args));
	const access = 'access' in field ? field.access : undefined;
	return { ...field, access: { ...access, update } } as Field;
}

function isLocalized(field: object): boolean {
	return 'localized' in field && field.localized === true;
}

function holdsLocalized(field: Field): boolean {
	if (isLocalized(field)) return true;
	if (field.type === 'tabs') {
		return field.tabs.some((tab) => isLocalized(tab) || tab.fields.some(holdsLocalized));
	}
	return 'fields' in field && field.fields.some(holdsLocalized);
}
