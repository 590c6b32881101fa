import { contentGlobal } from '../contentGlobal.ts';
import { contactFields } from './contactFields.ts';
import { reuseFields } from './reuseFields.ts';

export const siteSettings = contentGlobal({
	slug: 'site-settings',
	typeName: 'SiteSettings',
	label: 'Site settings',
	group: 'System',
	description: 'What every page of the site shows: its name, the legal notice, where to find help.',
	fields: [
		{
			type: 'tabs',
			tabs: [
				{
					label: 'Site',
					fields: [
						{
							name: 'siteName',
							type: 'text',
							label: 'Name of the site',
							required: true,
							localized: true,
							admin: { description: '“Let Them Stay”' },
						},
						{
							name: 'tagline',
							type: 'text',
							label: 'Tagline',
							localized: true,
							admin: { description: 'A few words after the name, in titles and shared links.' },
						},
						{
							name: 'description',
							type: 'textarea',
							label: 'Description',
							required: true,
							localized: true,
							admin: {
								description:
									'One or two sentences for search engines, when a page has none of its own.',
							},
						},
						{
							name: 'organizationName',
							type: 'text',
							label: 'Organization',
							required: true,
							admin: { description: 'Who is responsible for the site.' },
						},
					],
				},
				{ label: 'Contact and help', fields: contactFields() },
				{ label: 'Use by others', fields: reuseFields() },
				{
					label: 'Foot of the page',
					fields: [
						{
							name: 'legalNotice',
							type: 'textarea',
							label: 'Legal notice',
							required: true,
							localized: true,
							admin: {
								description:
									'On every page: that this is general information and not legal advice.',
							},
						},
						{
							name: 'footerText',
							type: 'textarea',
							label: 'Text',
							localized: true,
							admin: { description: 'Who you are, in one or two sentences.' },
						},
					],
				},
			],
		},
	],
});
