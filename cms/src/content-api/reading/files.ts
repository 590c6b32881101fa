import { sourceLanguage } from '@lts/locales';

import { isDocument } from '../../collections/media/kind.ts';
import { recordOf, textOf, type Document } from './document.ts';
import { mediaPath, type MediaLoader } from './media-documents.ts';
import type { Reader } from './operation.ts';

export interface File {
	id: number | string;
	title: string;
	/** Without the origin. */
	url: string;
	mimeType: string;
	/** Bytes. */
	filesize: number;
	language: string;
}

export interface FileLoader {
	/** Null when the file does not exist or is a picture. */
	load: (id: unknown) => Promise<File | null>;
	/** Those that there are, in the order given. */
	loadMany: (ids: unknown[]) => Promise<File[]>;
}

export function fileLoader({ locale, log }: Reader, media: MediaLoader): FileLoader {
	async function load(id: unknown): Promise<File | null> {
		const document = await media.load(id);
		if (!document || !isDocument(document)) return null;
		const file = fileOf(document, locale);
		if (!file) log.error({ collection: 'media', id }, 'A file without a title is left out.');
		return file;
	}
	return {
		load,
		async loadMany(ids) {
			const files = await Promise.all(ids.map(load));
			return files.filter((file) => file !== null);
		},
	};
}

/** The title of a file in the language, else in its own, else in English, else in any. */
export function titleOf(document: Record<string, unknown>, locale?: string): string | null {
	const titles = recordOf(document['title']);
	const languages = [locale, document['language'], sourceLanguage, ...Object.keys(titles)];
	for (const language of languages) {
		const title = textOf(titles[String(language)]);
		if (title !== null) return title;
	}
	return null;
}

function fileOf(document: Document, locale: string): File | null {
	const { id, filename, mimeType, filesize, language } = document;
	const title = titleOf(document, locale);
	if (title === null || typeof filename !== 'string' || typeof mimeType !== 'string') return null;
	if (typeof filesize !== 'number' || typeof language !== 'string') return null;
	return { id, title, url: mediaPath(filename), mimeType, filesize, language };
}
