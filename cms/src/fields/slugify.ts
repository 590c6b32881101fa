import slugifyText from '@sindresorhus/slugify';

const maximumLength = 80;

/**
 * Makes the readable part of an address from a title: `End of CHNV parole` becomes
 * `end-of-chnv-parole`. Accents are dropped and Cyrillic is written in Latin letters.
 *
 * @returns an empty string where that would be guesswork: Dari and Pashto are written without most
 * vowels, so a person has to choose the words.
 */
export function slugify(title: string, language = 'en'): string {
	if (/\p{Script=Arabic}/u.test(title)) return '';
	const slug = slugifyText(title, {
		decamelize: false,
		preserveCharacters: [],
		customReplacements: [
			['&', ' and '],
			['’', ''],
			["'", ''],
		],
		...(language === 'uk' ? { locale: 'uk' } : {}),
	});
	if (slug.length <= maximumLength) return slug;
	const cut = slug.slice(0, maximumLength + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, maximumLength);
}
