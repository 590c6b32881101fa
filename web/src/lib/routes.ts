import { localizePath, type LanguageCode } from '@lts/locales';
import { currentLanguage } from '#lib/language/current.ts';

/** Paths of the site without a language prefix. `href` adds it. */
export const routes = {
	home: () => '/',
	programs: () => '/programs',
	program: (code: string) => `/programs/${encodeURIComponent(code.toLowerCase())}`,
	news: ({ page = 1, program = null }: { page?: number; program?: string | null } = {}) => {
		const query = new URLSearchParams();
		if (page > 1) query.set('page', String(page));
		if (program) query.set('program', program.toLowerCase());
		return query.size > 0 ? `/news?${query}` : '/news';
	},
	newsItem: (slug: string) => `/news/${encodeURIComponent(slug)}`,
	guides: () => '/guides',
	guide: (slug: string) => `/guides/${encodeURIComponent(slug)}`,
	/** The days of all programs, or of one, as an iCalendar. */
	calendar: (program: string | null = null) =>
		program === null ? '/calendar.ics' : `${routes.program(program)}/calendar.ics`,
	embed: () => '/embed',
	/** What other sites show in a frame. */
	embedded: (code: string) => `/embed${routes.program(code)}`,
	takeAction: (slug?: string) => (slug ? `/take-action#${slug}` : '/take-action'),
	newsletter: () => '/newsletter',
	page: (path: string) => `/${path.split('/').map(encodeURIComponent).join('/')}`,
};

const fixedPaths: ReadonlySet<string> = new Set([
	...[routes.home(), routes.programs(), routes.news()],
	...[routes.guides(), routes.takeAction(), routes.newsletter()],
]);

/** Whether there is a page in every language at the path, whatever is published. */
export function isFixedPath(path: string): boolean {
	return fixedPaths.has(path);
}

/** Whether the path is that of a file, which has no language. */
export function isFilePath(path: string): boolean {
	return path.startsWith('/media/') || path === '/robots.txt' || path === '/sitemap.xml';
}

/** The address of a path in a language, the reader's own unless another is named. */
export function href(path: string, language: LanguageCode = currentLanguage()): string {
	return localizePath(path, language);
}
