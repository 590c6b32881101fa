import type { RichTextField } from 'payload';

/** Formatted text, with the one editor of the product: see `editor.ts`. */
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
