import { recordOf, textOf, type Document } from './document.ts';
import { mediaPath, type MediaLoader } from './media-documents.ts';
import type { Reader } from './operation.ts';

export interface Image {
	id: number | string;
	url: string;
	alt: string;
	decorative: boolean;
	mimeType: string;
	width: number;
	height: number;
	caption: string | null;
	credit: string | null;
	sizes: ImageSize[];
}

interface ImageSize {
	name: string;
	url: string;
	width: number;
	height: number;
	mimeType: string;
}

export interface ImageLoader {
	/** Null when the file does not exist or is no picture. */
	load: (id: unknown) => Promise<Image | null>;
}

export function imageLoader({ locale }: Reader, media: MediaLoader): ImageLoader {
	return {
		async load(id) {
			const document = await media.load(id);
			return document && imageOf(document, locale);
		},
	};
}

function imageOf(document: Document, locale: string): Image | null {
	const file = fileOf(document);
	if (!file?.mimeType.startsWith('image/')) return null;
	const decorative = document['decorative'] === true;
	const inLanguage = (field: string) => textOf(recordOf(document[field])[locale]);
	// A description in English serves a reader who cannot see the picture better than none.
	const alt = inLanguage('alt') ?? textOf(recordOf(document['alt'])['en']);
	return {
		id: document.id,
		...file,
		alt: decorative ? '' : (alt ?? ''),
		decorative,
		caption: inLanguage('caption'),
		credit: textOf(document['credit']),
		sizes: Object.entries(recordOf(document['sizes']))
			.flatMap(([name, value]) => {
				const size = fileOf(recordOf(value));
				return size ? [{ name, ...size }] : [];
			})
			.sort((one, other) => one.width - other.width),
	};
}

function fileOf(
	value: Record<string, unknown>,
): Pick<Image, 'url' | 'mimeType' | 'width' | 'height'> | null {
	const { filename, mimeType, width, height } = value;
	if (typeof filename !== 'string' || typeof mimeType !== 'string') return null;
	if (typeof width !== 'number' || typeof height !== 'number') return null;
	return { url: mediaPath(filename), mimeType, width, height };
}
