import { createHash } from 'node:crypto';
import path from 'node:path';

import { type CollectionBeforeOperationHook, type File, ValidationError } from 'payload';
import sharp from 'sharp';

import { slugify } from '../../../fields/slugify.ts';
import { maximumFileSize, maximumPixels, pdfType } from '../allowedTypes.ts';
import { isPdf, problemOfPdf } from '../pdf.ts';

const formats = {
	jpeg: { extension: 'jpg', type: 'image/jpeg', options: { quality: 90, mozjpeg: true } },
	png: { extension: 'png', type: 'image/png', options: { compressionLevel: 9 } },
	webp: { extension: 'webp', type: 'image/webp', options: { quality: 90 } },
	gif: { extension: 'gif', type: 'image/gif', options: {} },
} as const;

/** Longest side of what is kept, in pixels. */
const maximumSide = 4096;

/**
 * `beforeOperation` of media: looks at what the file is, whatever it is called, before Payload sees
 * it, and refuses all but pictures and PDF documents.
 *
 * A picture is written anew. Nothing but pixels is left then: no position, no name of a person or
 * device, no hidden data that could endanger anybody. A PDF document is kept as it is.
 *
 * The name gets a hash of the content, because files are served as immutable.
 */
export const prepareFile: CollectionBeforeOperationHook = async ({ operation, req }) => {
	if ((operation !== 'create' && operation !== 'update') || !req.file) return;
	const { file } = req;
	if (file.data.length > maximumFileSize) {
		throw refused(`The file is larger than ${maximumFileSize / 1024 / 1024} MB. Make it smaller.`);
	}
	req.file = isPdf(file.data) ? preparePdf(file) : await withoutMetadata(file);
};

function preparePdf(file: File): File {
	const problem = problemOfPdf(file.data);
	if (problem !== null) throw refused(problem);
	return named({ ...file, mimetype: pdfType }, 'pdf');
}

async function withoutMetadata(file: File): Promise<File> {
	const format = await formatOf(file.data);
	const { extension, type, options } = formats[format];
	const data = await sharp(file.data, {
		animated: format === 'gif' || format === 'webp',
		limitInputPixels: maximumPixels,
	})
		.rotate()
		.resize({
			width: maximumSide,
			height: maximumSide,
			fit: 'inside',
			withoutEnlargement: true,
		})
		.toFormat(format, options)
		.toBuffer()
		.catch((error: unknown) => {
			throw refused(explain(error));
		});

	return named({ ...file, data, size: data.length, mimetype: type }, extension);
}

function named(file: File, extension: string): File {
	const hash = createHash('sha256').update(file.data).digest('hex').slice(0, 10);
	const name = slugify(path.parse(file.name).name) || 'file';
	return { ...file, name: `${name}-${hash}.${extension}` };
}

async function formatOf(data: Buffer): Promise<keyof typeof formats> {
	const { format } = await sharp(data, { limitInputPixels: maximumPixels })
		.metadata()
		.catch((error: unknown) => {
			throw refused(explain(error));
		});
	if (format === 'jpeg' || format === 'png' || format === 'webp' || format === 'gif') return format;
	if (format === 'svg') {
		throw refused('SVG files can carry programs and are not accepted. Export it as PNG or WebP.');
	}
	throw refused(unknownType);
}

const unknownType =
	'This is not a JPEG, PNG, WebP or GIF picture and no PDF document. Export it as one of these.';

function explain(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	if (/pixel limit/i.test(text)) {
		return `The picture has more than ${maximumPixels / 1_000_000} million pixels. Make it smaller.`;
	}
	return /unsupported image format/i.test(text)
		? unknownType
		: 'The picture is damaged and cannot be read. Export it again and upload the new file.';
}

function refused(message: string): ValidationError {
	return new ValidationError({
		collection: 'media',
		errors: [{ label: 'File', message, path: 'file' }],
	});
}
