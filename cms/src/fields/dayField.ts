import type { DateField, FieldHook } from 'payload';

/**
 * A calendar day. It is kept as noon UTC, so that the admin shows the same day in every time zone
 * of the United States and of Europe, however the date was written (`2025-03-25` is midnight UTC).
 */
export function dayField(options: {
	name: string;
	label: string;
	description: string;
	required?: boolean;
	index?: boolean;
	defaultToday?: boolean;
	width?: string;
	sidebar?: boolean;
	condition?: NonNullable<DateField['admin']>['condition'];
	validate?: DateField['validate'];
}): DateField {
	return {
		name: options.name,
		type: 'date',
		label: options.label,
		required: options.required,
		index: options.index,
		defaultValue: options.defaultToday ? () => atNoon(new Date().toISOString()) : undefined,
		validate: options.validate,
		hooks: { beforeValidate: [keepDay] },
		admin: {
			description: options.description,
			width: options.width,
			position: options.sidebar ? 'sidebar' : undefined,
			condition: options.condition,
			date: { pickerAppearance: 'dayOnly', displayFormat: 'MMMM d, yyyy' },
		},
	};
}

const keepDay: FieldHook = ({ value }) => {
	if (value instanceof Date) return atNoon(value.toISOString());
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? atNoon(value) : value;
};

function atNoon(iso: string): string {
	return `${iso.slice(0, 10)}T12:00:00.000Z`;
}
