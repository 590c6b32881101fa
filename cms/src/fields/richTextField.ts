import type { RichTextField } from 'payload';

export function richTextField(options: {
	name: string;
	label: string;
	description?: string;
	required?: boolean;
	localized?: boolean;
}): RichTextField {
	const { description, ...field } = options;
	return { type: 'richText', ...field, admin: { description } };
}
