import type { Schema } from 'hast-util-sanitize';
import { allowedProtocols } from './address.ts';

/**
 * The second wall: whatever a mistake in the conversion lets through must still pass here.
 * Every key is given, for a missing one would be taken from the library's more generous default.
 */
export const schema: Schema = {
	tagNames: [
		'a',
		'blockquote',
		'br',
		'code',
		'em',
		'h2',
		'h3',
		'h4',
		'hr',
		'input',
		'label',
		'li',
		'ol',
		'p',
		's',
		'strong',
		'sub',
		'sup',
		'table',
		'tbody',
		'td',
		'th',
		'thead',
		'tr',
		'u',
		'ul',
	],
	attributes: {
		'*': [
			['dir', 'ltr', 'rtl'],
			['dataAlign', 'start', 'center', 'end', 'justify'],
		],
		a: ['href', ['rel', 'noopener', 'noreferrer']],
		input: [
			['type', 'checkbox'],
			['disabled', true],
			['checked', true],
		],
		li: ['value'],
		ol: ['start'],
		td: ['colSpan', 'rowSpan'],
		th: ['colSpan', 'rowSpan', ['scope', 'row', 'col']],
	},
	required: { input: { type: 'checkbox', disabled: true } },
	protocols: { href: allowedProtocols },
	ancestors: {
		li: ['ol', 'ul'],
		tbody: ['table'],
		td: ['table'],
		th: ['table'],
		thead: ['table'],
		tr: ['table'],
	},
	strip: ['script', 'style'],
	clobber: [],
	clobberPrefix: '',
	allowComments: false,
	allowDoctypes: false,
};
