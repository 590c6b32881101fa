import { languages, sourceLanguage } from '@lts/locales';
import type { LocalizationConfig } from 'payload';

/**
 * Content exists in each language on its own: nothing falls back inside the CMS, and publishing
 * means publishing the language that is open.
 */
export const localization: LocalizationConfig = {
	locales: languages.map(({ code, name, endonym, direction }) => ({
		code,
		label: name === endonym ? name : `${name} (${endonym})`,
		rtl: direction === 'rtl',
	})),
	defaultLocale: sourceLanguage,
	defaultLocalePublishOption: 'active',
	fallback: false,
};
