import { kinds, mark, type Collection, type Kind, type State } from '@lts/doors/markers';
import type { LanguageCode } from '@lts/locales';

export type Data = Record<string, unknown>;

export interface Reference {
	relationTo: string;
	value: number | string;
}

/** What a document names; everything that a carrier shows comes from here. */
export interface Named {
	/** Of documents that a link can lead to. */
	links: Reference[];
	programs: (number | string)[];
	guides: (number | string)[];
	/** A picture and a document to download. */
	image?: number | string;
	file?: number | string;
}

/** Newer than anything else, so that every list would begin with it. */
const day = '2031-05-01';

/**
 * Everything that an editor can write into a document, in one language; every word of it is
 * `word(language)`, what all languages share `word('any')`, and so is its address.
 */
export function textsOf(
	kind: Collection,
	word: (language: LanguageCode | 'any') => string,
	language: LanguageCode,
	{ links, programs, guides, image, file }: Named,
): Data {
	const [own, shared] = [word(language), word('any')];
	const [rich, plain] = [richTextWithLinks(own, links), richTextWithLinks(own, [])];
	const source = { title: shared, url: `https://${shared}.example/` };
	const common = { title: own, summary: own };
	const seo = { title: own, description: own, image };
	const link = linkTo(own, links[0]);
	switch (kind) {
		case 'programs':
			return {
				...{ code: shared.toUpperCase(), name: own, summary: own, body: rich, meaning: plain, seo },
				...{ status: 'open', statusAsOf: '2025-03-25', statusNote: own, statusSource: source },
				...{ people: { count: 1, asOf: '2025-03-25', note: own, source }, guides, order: 1 },
			};
		case 'developments':
			return {
				...{ ...common, source, kind: 'court', court: shared, caseName: shared },
				...{ docketNumber: shared, date: day, effectiveDate: day, hearingDate: day, programs },
			};
		case 'pages':
			return {
				...common,
				path: shared,
				seo,
				layout: layoutOf(own, { links, programs, guides, image }),
			};
		case 'news':
			return {
				...{ ...common, slug: shared, body: rich, seo, image, documents: file ? [file] : [] },
				...{ kind: 'in-the-media', outlet: shared, externalUrl: `https://${shared}.example/` },
				...{ date: day, programs },
			};
		case 'guides':
			return {
				...{ ...common, slug: shared, body: rich, seo, documents: file ? [file] : [], programs },
				...{ verifiedOn: '2025-03-25', verifiedBy: shared },
			};
		case 'actions':
			return {
				...{ ...common, slug: shared, body: rich, seo, link, programs },
				...{ kind: 'letter', state: 'open', order: 1 },
			};
		case 'alerts':
			return { message: own, level: 'urgent', scope: 'site', link };
	}
}

/** Every kind of block, with as many links as fit into it. */
function layoutOf(own: string, { links, programs, guides, image }: Omit<Named, 'file'>): Data[] {
	const [rich, short] = [richTextWithLinks(own, links), richTextWithLinks(own, links.slice(0, 1))];
	const asLinks = links.map((reference) => ({ link: linkTo(own, reference) }));
	return [
		{ blockType: 'hero', heading: own, text: short, links: asLinks.slice(0, 3), image },
		{ blockType: 'text', heading: own, content: rich },
		{ blockType: 'program-list', heading: own, intro: short, programs },
		{ blockType: 'program-list', heading: own },
		{ blockType: 'development-list', heading: own, intro: short, programs, limit: 12 },
		{ blockType: 'development-list', heading: own, limit: 12 },
		{ blockType: 'action-list', heading: own, intro: short, limit: 12 },
		{ blockType: 'news-list', heading: own, intro: short, limit: 12 },
		{ blockType: 'guide-list', heading: own, intro: short, guides },
		{ blockType: 'guide-list', heading: own, limit: 12 },
		{ blockType: 'newsletter', heading: own, text: short, link: linkTo(own, links[0]) },
		...links.slice(0, 15).map((reference) => ({
			...{ blockType: 'call-to-action', heading: own, text: short, link: linkTo(own, reference) },
		})),
		...(image ? [{ blockType: 'image', image, caption: own }] : []),
		{ blockType: 'questions', heading: own, questions: [{ question: own, answer: short }] },
	];
}

export function linkTo(label: string, reference: Reference | undefined): Data | undefined {
	return reference && { type: 'internal', label, reference };
}

/** A paragraph of words and links to documents. */
function richTextWithLinks(words: string, links: Reference[]): Data {
	const node = { format: '', indent: 0, version: 1, direction: null };
	const text = (text: string) => ({
		...{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
	});
	const children = links.map((doc, n) => ({
		...{
			...node,
			type: 'link',
			version: 3,
			id: `6f0a00000000000000000${String(n).padStart(3, '0')}`,
		},
		fields: { linkType: 'internal', newTab: false, doc },
		children: [text('there')],
	}));
	const paragraph = {
		...{ ...node, type: 'paragraph', textFormat: 0, textStyle: '' },
		children: [text(words), ...children],
	};
	return { root: { ...node, type: 'root', children: [paragraph] } };
}

/** The words of a document that is out of sight. */
export const hiddenWord = (kind: Kind, state: State) => (language: LanguageCode | 'any') =>
	mark(kind, state, language);

/** The words of one that everybody sees. */
export const plainWord = (kind: Kind, name: string) => (language: LanguageCode | 'any') =>
	language === 'any' ? `${name}-${kinds[kind]}` : `${name} ${kinds[kind]} ${language}`;
