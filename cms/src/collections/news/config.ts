import { dayField } from '../../fields/dayField.ts';
import { programsField } from '../../fields/programsField.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { seoField } from '../../fields/seoField.ts';
import { slugField } from '../../fields/slugField.ts';
import { documentsField, pictureField } from '../../fields/uploadFields.ts';
import { contentCollection } from '../contentCollection.ts';
import { mediaOutletFields } from './mediaOutletFields.ts';

export const news = contentCollection({
	slug: 'news',
	typeName: 'NewsItem',
	labels: { singular: 'News item', plural: 'News' },
	group: 'Content',
	description: 'Articles of the campaign, and articles of others about it.',
	title: 'title',
	columns: ['kind', 'date'],
	search: ['summary', 'slug', 'outlet'],
	defaultSort: '-date',
	fields: [
		{
			type: 'tabs',
			tabs: [
				{
					label: 'Article',
					fields: [
						{
							name: 'title',
							type: 'text',
							label: 'Title',
							required: true,
							localized: true,
							admin: {
								description: 'What is new, in one line: “CHNV families win a first ruling”.',
							},
						},
						mediaOutletFields(),
						{
							name: 'summary',
							type: 'textarea',
							label: 'Summary',
							required: true,
							localized: true,
							admin: {
								description:
									'One or two sentences: what happened and why it matters. Shown in lists.',
							},
						},
						richTextField({ name: 'body', label: 'Text', localized: true }),
						pictureField({
							name: 'image',
							label: 'Image',
							description: 'Shown above the text. Optional.',
						}),
						documentsField(),
					],
				},
				{ label: 'Search and sharing', fields: [seoField()] },
			],
		},
		{
			name: 'kind',
			type: 'select',
			label: 'Kind',
			required: true,
			defaultValue: 'update',
			options: [
				{ label: 'Update', value: 'update' },
				{ label: 'Press release', value: 'press-release' },
				{ label: 'Statement', value: 'statement' },
				{ label: 'In the media', value: 'in-the-media' },
			],
			admin: {
				position: 'sidebar',
				description: '“In the media” is somebody else’s article; it then asks for its address.',
			},
		},
		dayField({
			name: 'date',
			label: 'Date',
			required: true,
			index: true,
			defaultToday: true,
			sidebar: true,
			description: 'The day that readers see. Lists show the newest first.',
		}),
		slugField({
			collection: 'news',
			noun: 'news item',
			description:
				'The end of the address: /news/chnv-first-ruling. Leave it empty to have it made from the title. When you change it on something published, the old address leads to the new one.',
		}),
		programsField({
			sidebar: true,
			description: 'The programs it is about.',
		}),
	],
});
