import { languages } from '@lts/locales';
import type { CollectionConfig } from 'payload';

import { administratorsOnly } from '../../access/administratorsOnly.ts';
import { trackedCollections, trackedGlobals } from '../../changes/tracked.ts';
import { webhookEndpoints } from './endpoints.ts';
import { readHealth } from './hooks/readHealth.ts';
import { removeDeliveries } from './hooks/removeDeliveries.ts';
import { startAtHead } from './hooks/startAtHead.ts';
import { normalizeUrl, validUrl } from './url.ts';

export const webhooks: CollectionConfig = {
	slug: 'webhooks',
	labels: { singular: 'Webhook', plural: 'Webhooks' },
	typescript: { interface: 'Webhook' },
	access: administratorsOnly,
	defaultSort: 'name',
	disableDuplicate: true,
	endpoints: webhookEndpoints,
	hooks: { afterChange: [startAtHead], beforeDelete: [removeDeliveries] },
	admin: {
		group: 'System',
		description: 'Addresses of partners that are called when something public changes.',
		useAsTitle: 'name',
		defaultColumns: ['name', 'url', 'enabled', 'health'],
		listSearchableFields: ['name', 'url', 'contact'],
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
		{
			name: 'url',
			type: 'text',
			label: 'Address',
			required: true,
			hooks: { beforeValidate: [({ value }) => normalizeUrl(value)] },
			validate: validUrl,
			admin: {
				description: 'Where messages are posted to: https://, reachable from the public internet.',
				placeholder: 'https://partner.example.org/webhooks',
			},
		},
		{
			type: 'row',
			fields: [
				{
					name: 'client',
					type: 'relationship',
					relationTo: 'api-clients',
					label: 'API client',
					admin: {
						width: '50%',
						description:
							'Whose it is, where the partner has a key. It is called while the client is active and may use webhooks.',
					},
				},
				{
					name: 'contact',
					type: 'text',
					label: 'Contact',
					validate: (
						value: string | null | undefined,
						{ siblingData }: { siblingData: { client?: unknown } },
					) =>
						Boolean(value || siblingData.client) ||
						'Say whom we write to when messages do not arrive, or choose the API client.',
					admin: {
						width: '50%',
						description: 'Whom we write to when messages do not arrive.',
					},
				},
			],
		},
		{
			type: 'collapsible',
			label: 'What it is told of',
			admin: { description: 'Leave a list empty to leave nothing out.' },
			fields: [
				{
					name: 'kinds',
					type: 'select',
					hasMany: true,
					label: 'Kinds of content',
					options: [...Object.keys(trackedCollections), ...trackedGlobals].map((slug) => ({
						value: slug,
						label: labelOf(slug),
					})),
				},
				{
					name: 'scope',
					type: 'radio',
					label: 'About',
					required: true,
					defaultValue: 'everything',
					options: [
						{ label: 'Everything', value: 'everything' },
						{ label: 'Some programs', value: 'programs' },
					],
					admin: { layout: 'horizontal' },
				},
				{
					name: 'programs',
					type: 'relationship',
					relationTo: 'programs',
					hasMany: true,
					label: 'Programs',
					// A program that is deleted leaves the list: it must not widen to everything.
					validate: (value: unknown, { siblingData }: { siblingData: { scope?: unknown } }) =>
						siblingData.scope !== 'programs' || (Array.isArray(value) && value.length > 0)
							? true
							: 'Choose the programs that it is told of.',
					admin: {
						description: 'These programs, and what is about them.',
						condition: (_, { scope }: { scope?: unknown }) => scope === 'programs',
					},
				},
				{
					name: 'languages',
					type: 'select',
					hasMany: true,
					label: 'Languages',
					options: languages.map(({ code, name }) => ({ value: code, label: name })),
				},
			],
		},
		{
			name: 'panel',
			type: 'ui',
			admin: {
				components: { Field: '/src/collections/webhooks/WebhookPanel.tsx#WebhookPanel' },
				disableListColumn: true,
			},
		},
		{
			name: 'enabled',
			type: 'checkbox',
			label: 'Enabled',
			defaultValue: true,
			admin: {
				position: 'sidebar',
				description:
					'Clear it to pause. What changes meanwhile is sent when it is enabled again, as far back as the change feed goes.',
			},
		},
		{
			name: 'health',
			type: 'text',
			label: 'Health',
			virtual: true,
			hooks: { afterRead: [readHealth] },
			// For the list; the panel tells more of it.
			admin: { readOnly: true, condition: () => false },
		},
	],
};

function labelOf(slug: string): string {
	const words = slug.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
