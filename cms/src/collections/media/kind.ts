import { pdfType } from './allowedTypes.ts';

interface MediaData {
	/** In the admin, what is about to be uploaded. */
	file?: unknown;
	mimeType?: string | null;
	decorative?: boolean | null;
}

/** Whether it is a document to download and no picture, also while it is about to be uploaded. */
export function isDocument(data: unknown): boolean {
	const { file, mimeType } = (data ?? {}) as MediaData;
	return (file instanceof File ? file.type : mimeType) === pdfType;
}

export function isDecorative(data: unknown): boolean {
	return (data as MediaData | undefined)?.decorative === true;
}
