import type { CollectionBeforeOperationHook } from 'payload';
import { ownLanguagesOnly } from './ownLanguagesOnly.ts';
import { refusal } from './refusal.ts';
import { translators } from './translators.ts';

/**
 * `beforeOperation` of media: lets a translator write the texts of their languages and nothing
 * else. The file and its crop are the same in every language, and Payload's own upload fields
 * cannot be locked by `lockSharedFields`.
 */
export const guardMediaFile: CollectionBeforeOperationHook = ({
	args,
	collection,
	operation,
	overrideAccess,
	req,
}) => {
	if (overrideAccess || operation !== 'update' || !translators({ req })) return;
	ownLanguagesOnly(req);
	if (req.file || req.query?.uploadEdits) {
		throw refusal('Translators do not replace or crop files. Ask an editor to do it.');
	}
	const localized = new Set(
		collection.flattenedFields.filter((field) => field.localized).map((field) => field.name),
	);
	const data: Record<string, unknown> = args.data ?? {};
	return {
		...args,
		data: Object.fromEntries(Object.entries(data).filter(([name]) => localized.has(name))),
	};
};
