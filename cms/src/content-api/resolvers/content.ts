import { languageOf, sourceLanguage, splitPath, type LanguageCode } from '@lts/locales';
import type { CollectionSlug } from 'payload';

import { inputError } from '../errors.ts';
import { textOf, type Document } from '../reading/document.ts';
import { lookUp } from '../reading/lookup.ts';
import type { Operation } from '../reading/operation.ts';
import { programCode } from '../reading/program-filter.ts';
import { exposed } from '../schema/exposed/index.ts';
import type { Resolve } from './types.ts';

/** Nobody moves a document more often; whoever sets up more redirects in a row made a mistake. */
const mostRedirects = 5;
/** Longer than any path of the site. */
const longestPath = 300;

/** What the site shows at a path: the document itself, or the one to which a redirect leads. */
export const content: Resolve<unknown, { path: string }> = async (_parent, args, operation) => {
	let place = placeOf(args.path, operation.locale);
	for (let n = 0; n <= mostRedirects; n += 1) {
		const document = await documentAt(operation, place);
		if (document) return document;
		const redirect = await lookUp(operation, {
			collection: 'redirects',
			field: 'from',
			key: place.path,
		});
		const to = textOf(redirect?.['to']);
		// What another site shows is no document of ours.
		if (!to?.startsWith('/') || to.startsWith('//')) return null;
		place = { path: trimmed(to.replace(/[?#].*$/s, '')), fragment: fragmentOf(to) };
	}
	return null;
};

/** A path without language prefix and slash at the end, decoded; the fragment without its `#`. */
interface Place {
	path: string;
	fragment: string;
}

/** @throws {GraphQLError} saying how to write a path. */
function placeOf(given: string, locale: LanguageCode): Place {
	if (given.length > longestPath) {
		throw inputError(
			`\`path\` has ${given.length} characters. No path of the site has more than ${longestPath}.`,
		);
	}
	if (/^([a-z][a-z\d+.-]*:|\/[/\\])/i.test(given)) {
		throw inputError('`path` is a whole address. Give its path alone: /guides/get-legal-help.');
	}
	if (!given.startsWith('/')) {
		throw inputError('`path` does not start with a slash. Write it as /guides/get-legal-help.');
	}
	if (given.includes('?')) {
		throw inputError('`path` has a query string. Give what stands before the `?`.');
	}
	const { language, path } = splitPath(decoded(given.replace(/#.*$/s, '')));
	if (language !== sourceLanguage && language !== locale) {
		throw inputError(
			`\`path\` is one of the ${languageOf(language).name} pages, and this request asks for ${languageOf(locale).name}. Ask with locale=${language} in the address, or leave the first part of the path out.`,
		);
	}
	return { path: trimmed(path), fragment: fragmentOf(given) };
}

function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		throw inputError('`path` has a `%` that is followed by no letter’s code. Write it as %25.');
	}
}

function trimmed(path: string): string {
	return path.replace(/\/+$/, '') || '/';
}

function fragmentOf(path: string): string {
	return /#(.*)$/s.exec(path)?.[1] ?? '';
}

async function documentAt(
	operation: Operation,
	{ path, fragment }: Place,
): Promise<Document | null> {
	const [, list = '', name = '', ...rest] = path.split('/');
	if (rest.length > 0 || !isList(list)) return pageAt(operation, path);
	const development = /^development-(\d+)$/.exec(fragment)?.[1];
	if (list === 'programs' && development) {
		const document = await operation.documents.load('developments', development);
		return typed('developments', document);
	}
	if (list === 'take-action') {
		return name === '' && fragment !== '' ? named(operation, 'actions', fragment) : null;
	}
	if (name === '') return null;
	if (list !== 'programs') return named(operation, list, name);
	const key = programCode(name);
	return typed('programs', await lookUp(operation, { collection: 'programs', field: 'code', key }));
}

type List = 'programs' | 'news' | 'guides' | 'take-action';

function isList(segment: string): segment is List {
	return ['programs', 'news', 'guides', 'take-action'].includes(segment);
}

async function named(
	operation: Operation,
	collection: 'news' | 'guides' | 'actions',
	slug: string,
): Promise<Document | null> {
	return typed(collection, await lookUp(operation, { collection, field: 'slug', key: slug }));
}

async function pageAt(operation: Operation, path: string): Promise<Document | null> {
	const key = path === '/' ? 'home' : path.slice(1);
	// The home page has one address.
	if (path === '/home') return null;
	return typed('pages', await lookUp(operation, { collection: 'pages', field: 'path', key }));
}

/** Tells GraphQL which type of the interface it is. */
function typed(collection: CollectionSlug, document: Document | null): Document | null {
	return document && { ...document, __typename: exposed.collections[collection]?.type };
}
