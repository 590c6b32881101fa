import type { CollectionConfig } from 'payload';

import { administratorsOnly } from '../../access/administratorsOnly.ts';
import { leastQuota } from '../../content-api/limits/quotas.ts';
import { keyEndpoints } from './endpoints.ts';
import { lastUsedAt } from './lastUsedAt.ts';

export const apiClients: CollectionConfig = {
	slug: 'api-clients',
	labels: { singular: 'API client', plural: 'API clients' },
	typescript: { interface: 'ApiClient' },
	access: administratorsOnly,
	defaultSort: 'name',
	// A copy would have no key, and look as if it had one.
	disableDuplicate: true,
	endpoints: keyEndpoints,
	admin: {
		group: 'System',
		description:
			'Partners whose systems read our content. They see what the public sees, never drafts.',
		useAsTitle: 'name',
		defaultColumns: ['name', 'organization', 'status', 'lastUsedAt', 'expiresAt'],
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
			type: 'row',
			fields: [
				{
					name: 'quotaPerMinute',
					type: 'number',
					label: 'Cost per minute',
					required: true,
					defaultValue: 100_000,
					min: leastQuota,
					admin: {
						step: 1000,
						description:
							'How much this partner may ask for in a minute. A list of 20 programs costs about 70, a long page some hundreds.',
					},
				},
				{
					name: 'quotaPerDay',
					type: 'number',
					label: 'Cost per day',
					min: leastQuota,
					admin: {
						step: 1000,
						description: 'Leave it empty for no limit besides that of a minute.',
					},
				},
			],
		},
		{
			name: 'keys',
			type: 'ui',
			admin: { components: { Field: '/src/collections/api-clients/Keys.tsx#Keys' } },
		},
		{
			name: 'status',
			type: 'select',
			label: 'Status',
			required: true,
			defaultValue: 'active',
			options: [
				{ label: 'Active', value: 'active' },
				{ label: 'Shut out', value: 'revoked' },
			],
			admin: {
				position: 'sidebar',
				description:
					'“Shut out” refuses all keys of this client within a second, until it is active again.',
			},
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
		lastUsedAt,
		{
			name: 'notes',
			type: 'textarea',
			label: 'Notes',
			admin: { description: 'What was agreed, with whom and when. Only administrators see it.' },
		},
	],
};
