import { languageOf, sourceLanguage, splitPath, type LanguageCode } from '@lts/locales';

import { inputError } from '../errors.ts';
import { textOf, type Document } from '../reading/document.ts';
import { lookUp } from '../reading/lookup.ts';
import type { Operation } from '../reading/operation.ts';
import { documentNamedBy, mostRedirects, placeOf, type Place } from '../reading/place.ts';
import { exposed } from '../schema/exposed/index.ts';
import type { Resolve } from './types.ts';

/** Longer than any path of the site. */
const longestPath = 300;

/** What the site shows at a path: the document itself, or the one to which a redirect leads. */
export const content: Resolve<unknown, { path: string }> = async (_parent, args, operation) => {
	let place = placeAskedFor(args.path, operation.locale);
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
		place = placeOf(to);
	}
	return null;
};

/** @throws {GraphQLError} saying how to write a path. */
function placeAskedFor(given: string, locale: LanguageCode): Place {
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
	return { ...placeOf(path), fragment: placeOf(given).fragment };
}

function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		throw inputError('`path` has a `%` that is followed by no letter’s code. Write it as %25.');
	}
}

async function documentAt(operation: Operation, place: Place): Promise<Document | null> {
	const named = documentNamedBy(place);
	if (!named) return null;
	const { collection, field, key } = named;
	const document =
		field === 'id'
			? await operation.documents.load(collection, key)
			: await lookUp(operation, { collection, field, key });
	// Tells GraphQL which type of the interface it is.
	return document && { ...document, __typename: exposed.collections[collection]?.type };
}
