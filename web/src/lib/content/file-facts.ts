import { currentLanguage } from '#lib/language/current.ts';
import { formatFileSize } from '#lib/format/file-size.ts';
import { languageName } from '#lib/format/languages.ts';

/**
 * What a reader has to know before opening a file: what it is, how much of their data it takes, and
 * its language when that is not the page's.
 */
export function fileFacts({
	mimeType,
	filesize,
	language,
}: {
	mimeType: string;
	/** Bytes. */
	filesize: number;
	language: string;
}): string[] {
	const kind = mimeType === 'application/pdf' ? 'PDF' : mimeType;
	const other = language === currentLanguage() ? [] : [languageName(language)];
	return [kind, formatFileSize(filesize), ...other];
}
