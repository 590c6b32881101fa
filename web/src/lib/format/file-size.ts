import type { LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';
import { formattingLocales } from './dates.ts';

type Unit = 'kilobyte' | 'megabyte';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * @param bytes written as phones and mobile companies count them: a megabyte is 1,000,000
 */
export function formatFileSize(bytes: number, language: LanguageCode = currentLanguage()): string {
	const kilobytes = Math.max(1, Math.round(bytes / 1000));
	return kilobytes < 1000
		? formatOf('kilobyte', language).format(kilobytes)
		: formatOf('megabyte', language).format(bytes / 1_000_000);
}

function formatOf(unit: Unit, language: LanguageCode): Intl.NumberFormat {
	const key = `${unit} ${language}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(formattingLocales[language], {
			style: 'unit',
			unit,
			maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
		});
		formats.set(key, format);
	}
	return format;
}
