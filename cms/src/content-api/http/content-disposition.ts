import path from 'node:path';

import { pdfType } from '../../collections/media/allowedTypes.ts';

/**
 * What a browser does with a file: it shows pictures (null: no header is needed) and PDF documents,
 * which it saves under their title, and saves everything else without opening it.
 */
export function contentDisposition({
	name,
	mimeType,
	title,
}: {
	/** As it is stored: `sample-letter-0123456789.pdf`. */
	name: string;
	mimeType: string;
	title: string | null;
}): string | null {
	if (mimeType.startsWith('image/') && mimeType !== 'image/svg+xml') return null;
	const { name: stem, ext } = path.parse(name);
	const isPdf = mimeType === pdfType;
	const plain = (isPdf ? stem.replace(/-[0-9a-f]{10}$/, '') : stem) + ext;
	const readable = isPdf && title !== null ? fileName(title) + ext : plain;
	return `${isPdf ? 'inline' : 'attachment'}; filename="${ascii(plain)}"; filename*=UTF-8''${encoded(readable)}`;
}

/**
 * Without what some system does not allow in a name, and what hides a name's true ending. The zero
 * width non-joiner stays: Dari and Pashto are spelled with it.
 */
function fileName(title: string): string {
	const allowed = title
		.toWellFormed()
		.replaceAll(/[[\\\/:*?"<>\|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\u200C]]+/gv, ' ')
		.replaceAll(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	return [...allowed].slice(0, 80).join('').trim() || 'document';
}

/** For old clients. */
function ascii(name: string): string {
	return name.replaceAll(/[^\w.-]/g, '_');
}

/** RFC 8187: what `encodeURIComponent` leaves and the header does not allow. */
function encoded(name: string): string {
	return encodeURIComponent(name).replaceAll(
		/['()*]/g,
		(letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
