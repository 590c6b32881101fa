export const pdfType = 'application/pdf';

/** What may be uploaded, by what the file is and not by what it is called. */
export const allowedTypes = [
	'image/jpeg',
	'image/png',
	'image/webp',
	'image/gif',
	pdfType,
] as const;

/** Pixels of a whole image, all frames of an animation together. */
export const maximumPixels = 100_000_000;

/** Bytes of an uploaded file. */
export const maximumFileSize = 20 * 1024 * 1024;
