import type { CollectionConfig, Field } from 'payload';

import { administratorsReadOnly } from '../../access/administratorsReadOnly.ts';
import { deliveryEndpoints } from './endpoints.ts';

/**
 * The log of messages to partners, and what is still to be sent. `cms/src/webhooks` writes it with
 * statements of its own; Payload shows it.
 */
export const webhookDeliveries: CollectionConfig = {
	slug: 'webhook-deliveries',
	labels: { singular: 'Webhook message', plural: 'Webhook messages' },
	typescript: { interface: 'WebhookDelivery' },
	access: administratorsReadOnly,
	defaultSort: '-createdAt',
	disableDuplicate: true,
	disableBulkEdit: true,
	endpoints: deliveryEndpoints,
	indexes: [
		{ fields: ['webhook', 'messageId'], unique: true },
		{ fields: ['status', 'nextAttemptAt'] },
	],
	admin: {
		group: 'System',
		description:
			'What partners were told, and what still has to reach them. “Given up” is what did not arrive within three days.',
		useAsTitle: 'messageId',
		defaultColumns: [
			...['subject', 'type', 'webhook', 'status', 'attempts'],
			...['error', 'nextAttemptAt', 'createdAt'],
		],
		listSearchableFields: ['messageId', 'subject'],
		hidden: ({ user }) => (user as { role?: string } | null)?.role !== 'administrator',
	},
	fields: [
		{
			name: 'panel',
			type: 'ui',
			admin: {
				components: {
					Field: '/src/collections/webhook-deliveries/DeliveryPanel.tsx#DeliveryPanel',
				},
				disableListColumn: true,
			},
		},
		text('subject', 'About'),
		text('type', 'Type'),
		{
			name: 'webhook',
			type: 'relationship',
			relationTo: 'webhooks',
			label: 'Webhook',
			index: true,
			admin: { readOnly: true },
		},
		text('messageId', 'Id (webhook-id)'),
		{
			name: 'body',
			// A code field would load its editor from the network of somebody else.
			type: 'textarea',
			label: 'Message',
			admin: { readOnly: true, rows: 4 },
		},
		text('error', 'What went wrong the last time'),
		{
			name: 'answer',
			type: 'textarea',
			label: 'What the receiver answered the last time',
			admin: { readOnly: true, condition: ({ answer }: { answer?: string }) => Boolean(answer) },
		},
		{
			name: 'status',
			type: 'select',
			label: 'State',
			required: true,
			defaultValue: 'waiting',
			options: [
				{ label: 'Waiting', value: 'waiting' },
				{ label: 'Delivered', value: 'delivered' },
				{ label: 'Given up', value: 'dead' },
			],
			admin: { readOnly: true, position: 'sidebar' },
		},
		number('attempts', 'Attempts'),
		number('answerStatus', 'HTTP status'),
		number('durationMs', 'Duration in milliseconds'),
		moment('lastAttemptAt', 'Last attempt'),
		moment('nextAttemptAt', 'Next attempt'),
		moment('deliveredAt', 'Delivered'),
		moment('retryUntil', 'Tried until'),
	],
};

function text(name: string, label: string): Field {
	return { name, type: 'text', label, admin: { readOnly: true } };
}

function number(name: string, label: string): Field {
	return { name, type: 'number', label, admin: { readOnly: true, position: 'sidebar' } };
}

function moment(name: string, label: string): Field {
	return {
		name,
		type: 'date',
		label,
		admin: {
			readOnly: true,
			position: 'sidebar',
			date: { pickerAppearance: 'dayAndTime', displayFormat: 'MMM d, yyyy h:mm:ss a' },
			condition: (data: Record<string, unknown>) => Boolean(data[name]),
		},
	};
}
