import { dayField } from '../../fields/dayField.ts';
import { programsField } from '../../fields/programsField.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { seoField } from '../../fields/seoField.ts';
import { slugField } from '../../fields/slugField.ts';
import { documentsField } from '../../fields/uploadFields.ts';
import { notBefore } from '../../fields/validations.ts';
import { contentCollection } from '../contentCollection.ts';

interface GuideData {
	verifiedOn?: string | null;
	verifiedBy?: string | null;
}

export const guides = contentCollection({
	slug: 'guides',
	typeName: 'Guide',
	labels: { singular: 'Guide', plural: 'Guides' },
	group: 'Information',
	description: 'Practical information for people with parole and for those who stand by them.',
	title: 'title',
	columns: ['audience', 'verifiedOn', 'reviewBy'],
	search: ['summary', 'slug'],
	defaultSort: 'listTitle',
	fields: [
		{
			type: 'tabs',
			tabs: [
				{
					label: 'Guide',
					fields: [
						{
							name: 'title',
							type: 'text',
							label: 'Title',
							required: true,
							localized: true,
							admin: {
								description: 'What the reader gets: “If your work permit is about to end”.',
							},
						},
						{
							name: 'summary',
							type: 'textarea',
							label: 'Summary',
							required: true,
							localized: true,
							admin: { description: 'Whom it helps, and with what. One or two sentences.' },
						},
						richTextField({
							name: 'body',
							label: 'Text',
							required: true,
							localized: true,
							description:
								'Short steps, plain words, one idea per paragraph. Say what is general information and where to get legal help.',
						}),
						documentsField(),
					],
				},
				{
					label: 'Review',
					description: 'Who checked the guide, and when it has to be checked again.',
					fields: [
						{
							type: 'row',
							fields: [
								dayField({
									name: 'verifiedOn',
									label: 'Checked on',
									width: '50%',
									description: 'The day that a person who knows the law last checked it.',
								}),
								dayField({
									name: 'reviewBy',
									label: 'Check again by',
									width: '50%',
									description: 'After this day readers are told that the guide may be out of date.',
									validate: (value, { siblingData }) =>
										notBefore(
											value,
											(siblingData as GuideData).verifiedOn,
											'The next check cannot be before the last one.',
										),
								}),
							],
						},
						{
							name: 'verifiedBy',
							type: 'text',
							label: 'Checked by',
							validate: (value: unknown, { siblingData }: { siblingData: GuideData }) =>
								value || !siblingData.verifiedOn ? true : 'Say who checked the guide.',
							admin: { description: 'Name and role, as readers see it: “Ana Ruiz, attorney”.' },
						},
					],
				},
				{ label: 'Search and sharing', fields: [seoField()] },
			],
		},
		slugField({
			collection: 'guides',
			noun: 'guide',
			description:
				'The end of the address: /guides/work-permits. Leave it empty to have it made from the title. When you change it on something published, the old address leads to the new one.',
		}),
		{
			name: 'audience',
			type: 'select',
			hasMany: true,
			label: 'Written for',
			options: [
				{ label: 'People with parole', value: 'parolees' },
				{ label: 'Sponsors', value: 'sponsors' },
				{ label: 'Employers', value: 'employers' },
				{ label: 'Advocates', value: 'advocates' },
			],
			defaultValue: ['parolees'],
			admin: { position: 'sidebar', description: 'Who should read it.' },
		},
		programsField({
			sidebar: true,
			description: 'Leave empty when it is for people in any program.',
		}),
	],
});
