import { sourceLanguage } from '@lts/locales';
import type { FieldHook, TextField } from 'payload';

const longest = 100;

/** What a document is called before it has a title. */
export const untitled = 'Untitled';

/**
 * What the admin calls a document in lists and pickers, whatever language is open: its English
 * title, or the first one that it was given. Kept by itself; the public never sees it.
 *
 * Without it a document that is not translated yet has no name in that language, and translators
 * could not find what to translate.
 *
 * @param from the localized field that holds the title
 */
export function listTitleField({ from, label }: { from: string; label: string }): TextField {
	const follow: FieldHook = ({ data, originalDoc, req }) => {
		const before: unknown = originalDoc?.listTitle;
		const known = before === untitled ? undefined : before;
		if (isText(known) && req.locale !== sourceLanguage && req.locale !== 'all') return known;
		const title = textOf(data?.[from]) ?? textOf(known) ?? untitled;
		if (title.length <= longest) return title;
		return `${title.slice(0, longest - 1).trimEnd()}…`;
	};
	return {
		name: 'listTitle',
		type: 'text',
		label,
		index: true,
		hooks: { beforeChange: [follow] },
		admin: { condition: () => false, disableBulkEdit: true },
	};
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** A title, or the English one when all languages are written at once. */
function textOf(value: unknown): string | undefined {
	if (isText(value)) return value.trim();
	if (typeof value !== 'object' || value === null) return undefined;
	return textOf((value as Record<string, unknown>)[sourceLanguage]);
}
