import type {
	PayloadRequest,
	UploadField,
	UploadFieldManyValidation,
	UploadFieldSingleValidation,
} from 'payload';
import { upload } from 'payload/shared';

import { pdfType } from '../collections/media/allowedTypes.ts';

/** One picture. Documents are not offered, and refused when somebody names one all the same. */
export function pictureField(options: {
	name: string;
	label: string;
	description?: string;
	required?: boolean;
	localized?: boolean;
}): UploadField {
	const { description, ...field } = options;
	const validate: UploadFieldSingleValidation = async (value, args) =>
		explained(
			await upload(value, args),
			args.req,
			'Choose a picture. A PDF document cannot be shown here.',
		);
	return {
		type: 'upload',
		relationTo: 'media',
		...field,
		filterOptions: { mimeType: { contains: 'image/' } },
		validate,
		admin: { description },
	};
}

/** The most documents that are offered in one place. */
export const mostDocuments = 20;

/** A list of documents to download. Localized: readers of another language may need other ones. */
export function documentsField(): UploadField {
	const validate: UploadFieldManyValidation = async (value, args) =>
		explained(
			await upload(value, args),
			args.req,
			'Choose PDF documents. A picture cannot be offered here.',
		);
	return {
		name: 'documents',
		type: 'upload',
		relationTo: 'media',
		hasMany: true,
		localized: true,
		label: 'Documents',
		maxRows: mostDocuments,
		filterOptions: { mimeType: { equals: pdfType } },
		validate,
		admin: {
			description:
				'PDF documents that readers can open and print. Each language has its own list: put the document in the reader’s language first.',
			isSortable: true,
		},
	};
}

/** Payload would name the numbers of the files only. */
function explained(result: string | true, { t }: PayloadRequest, problem: string): string | true {
	if (result === true) return true;
	return result.startsWith(t('validation:invalidSelections')) ? problem : result;
}
