import { localizePath } from '@lts/locales';
import { referencesOf, toHtml, toText } from '@lts/rich-text';

import type { Operation } from '../reading/operation.ts';
import type { TypeResolvers } from './types.ts';

/** The parent is the Lexical document. */
export const richText: TypeResolvers = {
	async html(document: unknown, _args, operation) {
		const html = await once(htmls, document, () => htmlOf(document, operation));
		operation.answerSize.add(html.length);
		return html;
	},
	text(document: unknown, _args, { answerSize }) {
		answerSize.check();
		const text = once(texts, document, () => toText({ document }));
		answerSize.add(text.length);
		return text;
	},
	json(document: unknown, _args, { answerSize }) {
		answerSize.check();
		answerSize.add(once(lengths, document, () => JSON.stringify(document).length));
		return document;
	},
};

// A text that an operation asks for under many names is made once: its document is the operation's own.
const htmls = new WeakMap<object, Promise<string>>();
const texts = new WeakMap<object, string>();
const lengths = new WeakMap<object, number>();

function once<Made>(made: WeakMap<object, Made>, document: unknown, make: () => Made): Made {
	if (typeof document !== 'object' || document === null) return make();
	const known = made.get(document) ?? make();
	made.set(document, known);
	return known;
}

async function htmlOf(
	document: unknown,
	{ answerSize, targets, locale, log }: Operation,
): Promise<string> {
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
	answerSize.check();
	return toHtml({
		document,
		resolveLink: ({ collection, id }) => paths.get(`${collection}:${id}`) ?? null,
		onUnknown: (type) => log.error({ type }, 'Rich text holds a node that cannot be rendered.'),
	});
}
