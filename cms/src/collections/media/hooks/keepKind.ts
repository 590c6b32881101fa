import { type CollectionBeforeValidateHook, ValidationError } from 'payload';

import { isDocument } from '../kind.ts';

/**
 * `beforeValidate` of media: a picture is replaced by a picture and a document by a document. What
 * shows one could not show the other.
 */
export const keepKind: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
	if (!req.file || !originalDoc?.mimeType || isDocument(originalDoc) === isDocument(data)) return;
	const message = isDocument(originalDoc)
		? 'A PDF document can only be replaced by another one. Upload the picture as a file of its own.'
		: 'A picture can only be replaced by another one. Upload the PDF document as a file of its own.';
	throw new ValidationError({
		collection: 'media',
		errors: [{ label: 'File', message, path: 'file' }],
	});
};
