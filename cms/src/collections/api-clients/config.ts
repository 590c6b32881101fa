import type { CollectionConfig } from 'payload';

import { administratorsOnly } from '../../access/administratorsOnly.ts';

export const apiClients: CollectionConfig = {
	slug: 'api-clients',
	labels: { singular: 'API client', plural: 'API clients' },
	typescript: { interface: 'ApiClient' },
	access: administratorsOnly,
	defaultSort: 'name',
	admin: {
		group: 'System',
		description:
			'Partners whose systems read our content. They see what the public sees, never drafts.',
		useAsTitle: 'name',
		defaultColumns: ['name', 'organization', 'enabled', 'expiresAt'],
		listSearchableFields: ['name', 'organization', 'contactEmail'],
		hidden: ({ user }) => (user as { role?: string } | null)?.role !== 'administrator',
	},
	fields: [
		{
			name: 'name',
			type: 'text',
			label: 'Name',
			required: true,
			admin: { description: 'What it is for: “Website of the Ukrainian parish in Chicago”.' },
		},
		{ name: 'organization', type: 'text', label: 'Organization', required: true },
		{
			name: 'contactEmail',
			type: 'email',
			label: 'Contact',
			required: true,
			admin: { description: 'Whom we write to before something changes.' },
		},
		{
			name: 'scopes',
			type: 'select',
			hasMany: true,
			label: 'May use',
			required: true,
			defaultValue: ['content'],
			options: [
				{ label: 'Content: read what is published', value: 'content' },
				{ label: 'Changes: follow what changes', value: 'changes' },
				{ label: 'Webhooks: be called when something changes', value: 'webhooks' },
			],
			admin: { description: 'Give the least that the partner needs.' },
		},
		{
			name: 'enabled',
			type: 'checkbox',
			label: 'Enabled',
			defaultValue: true,
			admin: { position: 'sidebar', description: 'Clear it to shut the partner out at once.' },
		},
		{
			name: 'expiresAt',
			type: 'date',
			label: 'Ends on',
			admin: {
				position: 'sidebar',
				description: 'Access ends by itself then. A year is usual.',
				date: { pickerAppearance: 'dayOnly', displayFormat: 'MMMM d, yyyy' },
			},
		},
		{
			name: 'notes',
			type: 'textarea',
			label: 'Notes',
			admin: { description: 'What was agreed, with whom and when. Only administrators see it.' },
		},
	],
};
