import { localizePath } from '@lts/locales';
import { referencesOf, toHtml, toText } from '@lts/rich-text';

import type { Operation } from '../reading/operation.ts';
import type { TypeResolvers } from './types.ts';

/** The parent is the Lexical document. */
export const richText: TypeResolvers = {
	html: (document, _args, operation) => once(htmls, document, () => htmlOf(document, operation)),
	text: (document: unknown) => once(texts, document, () => toText({ document })),
	json: (document: unknown) => document,
};

// A text that an operation asks for under many names is made once: its document is the operation's own.
const htmls = new WeakMap<object, Promise<string>>();
const texts = new WeakMap<object, string>();

function once<Made>(made: WeakMap<object, Made>, document: unknown, make: () => Made): Made {
	if (typeof document !== 'object' || document === null) return make();
	const known = made.get(document) ?? make();
	made.set(document, known);
	return known;
}

async function htmlOf(document: unknown, { targets, locale, log }: Operation): Promise<string> {
	const references = referencesOf(document);
	const paths = new Map<string, string>();
	await Promise.all(
		references.map(async ({ collection, id }) => {
			const target = await targets.load(collection, id);
			if (!target) return;
			// A file is the same in every language.
			const isFile = collection === 'media';
			const path = isFile ? target.path : localizePath(target.path, locale);
			paths.set(`${collection}:${id}`, path);
		}),
	);
	return toHtml({
		document,
		resolveLink: ({ collection, id }) => paths.get(`${collection}:${id}`) ?? null,
		onUnknown: (type) => log.error({ type }, 'Rich text holds a node that cannot be rendered.'),
	});
}
