import type { LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';
import { formattingLocales } from './dates.ts';

/** `Intl` knows no Haitian Creole: the countries of the parole programs by hand, others in English. */
const haitianNames: Record<string, string> = {
	AF: 'Afganistan',
	CO: 'Kolonbi',
	CU: 'Kiba',
	EC: 'Ekwatè',
	GT: 'Gwatemala',
	HN: 'Ondiras',
	HT: 'Ayiti',
	MX: 'Meksik',
	NI: 'Nikaragwa',
	SV: 'Salvadò',
	UA: 'Ikrèn',
	VE: 'Venezyela',
};

const displayNames = new Map<LanguageCode, Intl.DisplayNames>();

/** @param code ISO 3166-1 alpha-2; an unknown code is returned as it is */
export function countryName(code: string, language: LanguageCode = currentLanguage()): string {
	const haitian = language === 'ht' ? haitianNames[code] : undefined;
	if (haitian) return haitian;
	try {
		const names =
			displayNames.get(language) ??
			new Intl.DisplayNames(formattingLocales[language], { type: 'region' });
		displayNames.set(language, names);
		return names.of(code) ?? code;
	} catch (error) {
		if (error instanceof RangeError) return code;
		throw error;
	}
}
