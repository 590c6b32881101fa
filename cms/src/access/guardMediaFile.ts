import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { ownLanguagesOnly } from './ownLanguagesOnly.ts';
import { refusal } from './refusal.ts';
import { translators } from './translators.ts';

/**
 * `beforeOperation` of media, before the hook that prepares the file.
 *
 * For everybody: a file comes with the request. Payload would also fetch one from an address in the
 * data, past that hook, and crop one on request, under the name that it is known by.
 *
 * For a translator: the texts of their languages and nothing else. The file is the same in every
 * language, and Payload's own upload fields cannot be locked by `lockSharedFields`.
 */
export const guardMediaFile: CollectionBeforeOperationHook = ({
	args,
	collection,
	operation,
	overrideAccess,
	req,
}) => {
	if (overrideAccess || (operation !== 'create' && operation !== 'update')) return;
	fileFromRequestOnly(operation, req);
	if (operation !== 'update' || !translators({ req })) return;

	ownLanguagesOnly(req);
	if (req.file) throw refusal('Translators do not replace files. Ask an editor to do it.');
	const localized = new Set(
		collection.flattenedFields.filter((field) => field.localized).map((field) => field.name),
	);
	const data: Record<string, unknown> = args.data ?? {};
	return {
		...args,
		data: Object.fromEntries(Object.entries(data).filter(([name]) => localized.has(name))),
	};
};

function fileFromRequestOnly(operation: 'create' | 'update', req: PayloadRequest): void {
	if (operation === 'create' && !req.file) {
		throw refusal('Choose a file to upload. It is not fetched from another address.', 400);
	}
	if (req.query?.uploadEdits) {
		throw refusal('Images are not cropped here. Crop the file before you upload it.', 400);
	}
}
