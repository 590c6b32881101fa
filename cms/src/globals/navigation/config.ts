import { linksField } from '../../fields/linkField.ts';
import { contentGlobal } from '../contentGlobal.ts';

export const navigation = contentGlobal({
	slug: 'navigation',
	typeName: 'Navigation',
	label: 'Navigation',
	group: 'Content',
	description:
		'The menus of the site. Each language has its own: start a translation with “Start from the English text” at the top.',
	fields: [
		linksField({
			name: 'main',
			label: 'Main menu',
			localized: true,
			maxRows: 8,
			description: 'At the top of every page. Five or six links are easy to take in.',
		}),
		linksField({
			name: 'footer',
			label: 'Foot of the page',
			localized: true,
			maxRows: 16,
			description: 'At the bottom of every page: about, press, contact.',
		}),
	],
});
