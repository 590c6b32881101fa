import type { GroupField } from 'payload';

import { pictureField } from './uploadFields.ts';

/** What search engines and shared links show instead of the document's own title and summary. */
export function seoField(): GroupField {
	return {
		name: 'seo',
		type: 'group',
		label: 'Search engines and shared links',
		admin: {
			description:
				'Leave empty to use the title, the summary and the image of the document itself.',
		},
		fields: [
			{
				name: 'title',
				type: 'text',
				label: 'Title',
				localized: true,
				maxLength: 120,
				admin: { description: 'Up to 60 letters are shown in search results.' },
			},
			{
				name: 'description',
				type: 'textarea',
				label: 'Description',
				localized: true,
				maxLength: 320,
				admin: { description: 'One or two plain sentences, up to 160 letters.' },
			},
			pictureField({
				name: 'image',
				label: 'Image',
				localized: true,
				description: 'Shown when somebody shares the page. At least 1200 × 630 pixels.',
			}),
		],
	};
}
