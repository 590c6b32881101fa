import { blocks } from '../../blocks/index.ts';
import { pathField } from '../../fields/pathField.ts';
import { seoField } from '../../fields/seoField.ts';
import { contentCollection } from '../contentCollection.ts';

export const pages = contentCollection({
	slug: 'pages',
	typeName: 'Page',
	labels: { singular: 'Page', plural: 'Pages' },
	group: 'Content',
	description:
		'Free pages: the start page, “About”, “Press”. News, programs and guides have collections of their own.',
	title: 'title',
	columns: ['path'],
	search: ['path'],
	defaultSort: 'path',
	fields: [
		{
			type: 'tabs',
			tabs: [
				{
					label: 'Content',
					fields: [
						{
							name: 'title',
							type: 'text',
							label: 'Title',
							required: true,
							localized: true,
							admin: { description: 'The heading of the page: “About this campaign”.' },
						},
						{
							name: 'summary',
							type: 'textarea',
							label: 'Summary',
							localized: true,
							admin: { description: 'One or two sentences under the title and in shared links.' },
						},
						{
							name: 'layout',
							type: 'blocks',
							label: 'Blocks',
							labels: { singular: 'Block', plural: 'Blocks' },
							localized: true,
							blocks: [],
							blockReferences: blocks.map(({ slug }) => slug) as [],
							admin: {
								initCollapsed: true,
								description:
									'The parts of the page, top to bottom. Each language has its own: start a translation with “Start from the English text” at the top.',
							},
						},
					],
				},
				{ label: 'Search and sharing', fields: [seoField()] },
			],
		},
		pathField(),
	],
});
