import { describe, expect, it } from 'vitest';
import {
	action,
	development,
	file,
	marks,
	newsItem,
	picture,
	program,
} from '#lib/testing/documents.ts';
import { renderIn } from '#lib/testing/render-in.ts';
import ActionCard from './ActionCard.svelte';
import AlertBanners from './AlertBanners.svelte';
import DevelopmentItem from './DevelopmentItem.svelte';
import DocumentNotices from './DocumentNotices.svelte';
import ErrorMessage from './ErrorMessage.svelte';
import FileList from './FileList.svelte';
import LanguageLinks from './LanguageLinks.svelte';
import NewsCard from './NewsCard.svelte';
import Pagination from './Pagination.svelte';
import Picture from './Picture.svelte';
import ProgramCard from './ProgramCard.svelte';
import SiteHeader from './SiteHeader.svelte';

describe('the notices of a document', () => {
	const show = (
		document: Partial<{ language: 'en' | 'es'; machineTranslated: boolean; sample: boolean }>,
	) =>
		renderIn('es', DocumentNotices, {
			document: { language: 'es', machineTranslated: false, sample: false, ...document },
		});

	it('are none when it is reviewed and in the reader’s language', () => {
		expect(show({})).not.toContain('<p');
	});

	it('say in the reader’s language that it is shown in English', () => {
		expect(show({ language: 'en' })).toContain('Se muestra en inglés');
	});

	it('say that a machine drafted it', () => {
		expect(show({ machineTranslated: true })).toContain('lo redactó una máquina');
	});

	it('say that it is a sample', () => {
		expect(show({ sample: true })).toContain('es un ejemplo');
	});
});

describe('a program in a list', () => {
	it('always has the date for which its status is known', () => {
		const html = renderIn('en', ProgramCard, { program });
		expect(html).toContain('Ended');
		expect(html).toContain('as of March 30, 2026');
	});

	it('is marked when it is shown in English', () => {
		const html = renderIn('ps', ProgramCard, { program });
		expect(html).toContain('په انګلیسي');
		expect(html).toMatch(/<h3[^>]*lang="en" dir="ltr"/);
		expect(html).toContain('href="/ps/programs/chnv"');
	});
});

describe('a development', () => {
	it('has its source, court and case number', () => {
		const html = renderIn('en', DevelopmentItem, { development });
		expect(html).toContain('href="https://clearinghouse.net/case/46186"');
		expect(html).toContain('1:25-cv-10495');
		expect(html).toContain('<time datetime="2025-05-28">May 28, 2025</time>');
	});

	it('is the target of links on the timeline, and a link to it elsewhere', () => {
		const onTimeline = renderIn('en', DevelopmentItem, { development, onTimeline: true });
		expect(onTimeline).toContain('id="development-9"');
		expect(onTimeline).not.toContain('href="/programs/chnv#development-9"');
		const elsewhere = renderIn('es', DevelopmentItem, { development });
		expect(elsewhere).toContain('href="/es/programs/chnv#development-9"');
		expect(elsewhere).not.toContain('id="development-9"');
	});
});

it('a development without a published program is no link, for it stands on no timeline', () => {
	const alone = { ...development, path: '/programs#development-9', programs: [] };
	const html = renderIn('es', DevelopmentItem, { development: alone });
	expect(html).toContain('Court lifts the hold');
	expect(html).not.toContain('href="/es/programs');
});

it('shows texts of the CMS as text, never as markup', () => {
	const item = { ...newsItem, title: '<script>alert(1)</script>' };
	expect(renderIn('en', NewsCard, { item })).not.toContain('<script>');
});

describe('an action', () => {
	it('offers its link while it is open', () => {
		expect(renderIn('en', ActionCard, { action })).toContain('Find your member');
	});

	it('offers no link when it is over', () => {
		const html = renderIn('en', ActionCard, { action: { ...action, state: 'WON' } });
		expect(html).toContain('Won');
		expect(html).not.toContain('Find your member');
	});
});

it('shows an English alert to readers of another language rather than none', () => {
	const alert = {
		...marks,
		id: '1',
		level: 'URGENT' as const,
		message: 'Do not travel.',
		languages: [],
		link: null,
	};
	const html = renderIn('uk', AlertBanners, { alerts: [alert] });
	expect(html).toContain('Терміново');
	expect(html).toContain('<span lang="en" dir="ltr"');
	expect(html).toContain('Англійською');
});

describe('a picture', () => {
	const show = (more: Partial<typeof picture> = {}, props: { eager?: boolean } = {}) => {
		const image = { ...picture, ...more };
		return renderIn('en', Picture, { image, language: 'en', sizes: '100vw', ...props });
	};

	it('reserves its place and waits until it is near', () => {
		const html = show();
		expect(html).toContain('width="1600" height="900"');
		expect(html).toContain('loading="lazy"');
		expect(html).toContain('alt="A family at a table"');
		expect(html).toContain('Photo: A. Example');
	});

	it('comes before others where it is seen first', () => {
		const html = show({}, { eager: true });
		expect(html).toContain('fetchpriority="high"');
		expect(html).not.toContain('lazy');
	});

	it('has an empty alt text when it is decorative', () => {
		expect(show({ decorative: true })).toContain('alt=""');
	});
});

it('links to the same page in all seven languages, each by its own name', () => {
	const html = renderIn('fa-AF', LanguageLinks, { page: { path: '/news?page=2' } });
	expect(html).toContain('href="/news?page=2" hreflang="en" lang="en"');
	expect(html).toMatch(
		/href="\/fa\/news\?page=2" hreflang="fa-AF" lang="fa-AF" dir="rtl" aria-current/,
	);
	expect(html.match(/hreflang=/g)).toHaveLength(7);
});

it('shows the way past the menu first', () => {
	const html = renderIn('en', SiteHeader, { links: [], page: { path: '/' } });
	expect(html.indexOf('href="#content"')).toBe(html.indexOf('href='));
});

describe('the pages of a list', () => {
	const show = (page: number, pageCount: number) =>
		renderIn('en', Pagination, { page, pageCount, address: (to) => `/news?page=${to}` });

	it('need no links when there is one', () => {
		expect(show(1, 1)).not.toContain('<nav');
	});

	it('lead to the newer and the older one', () => {
		expect(show(2, 3)).toMatch(
			/href="\/news\?page=1" rel="prev".*href="\/news\?page=3" rel="next"/,
		);
		expect(show(3, 3)).not.toContain('rel="next"');
	});
});

describe('an error', () => {
	it('helps in the reader’s language', () => {
		const html = renderIn('es', ErrorMessage, { status: 404 });
		expect(html).toContain('No encontramos esta página');
		expect(html).toContain('href="/es/programs"');
	});

	it('tells where help is when the CMS knows', () => {
		const value = { label: 'Helpline', text: null, phone: '(800) 375-5283', url: null };
		const html = renderIn('en', ErrorMessage, { status: 503, helpline: { value, language: 'en' } });
		expect(html).toContain('href="tel:8003755283"');
	});
});

describe('the files of a page', () => {
	const text = (html: string) =>
		html
			.replaceAll(/<[^>]*>/g, ' ')
			.replaceAll(/\s+/g, ' ')
			.trim();

	it('say what they are and how large before anybody opens one', () => {
		const html = renderIn('en', FileList, { files: [file] });
		expect(text(html)).toBe('Documents Sample letter PDF · 1.2 MB');
		expect(html).toContain('href="/media/letter-0123456789.pdf"');
		expect(html).toContain('type="application/pdf"');
	});

	it('say their language when it is not the page’s', () => {
		expect(text(renderIn('es', FileList, { files: [file] }))).toBe(
			'Documentos Sample letter PDF · 1.2 MB · inglés',
		);
		const dari = renderIn('fa-AF', FileList, {
			files: [file, { ...file, id: '7', language: 'fa-AF' }],
		});
		expect(text(dari)).toBe(
			'اسناد Sample letter PDF · ۱٫۲ MB · انگلیسی Sample letter PDF · ۱٫۲ MB',
		);
		expect(dari).toContain('hreflang="en"');
	});

	it('leave nothing behind when there are none', () => {
		expect(renderIn('en', FileList, { files: [] })).toBe('');
	});
});
