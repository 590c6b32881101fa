import { languages } from '@lts/locales';
import type { CollectionConfig, DateField } from 'payload';

import { administratorsOnlyField } from '../../access/administratorsOnlyField.ts';
import { closedFirstRegister, refuseFirstUser } from '../../access/closeFirstRegister.ts';
import { keepAnAdministrator } from '../../access/keepAnAdministrator.ts';
import { ownAccountField } from '../../access/ownAccountField.ts';
import { requireLongPassword } from '../../access/requireLongPassword.ts';
import { usersAccess } from '../../access/usersAccess.ts';
import { getEnvironment } from '../../environment.ts';

export const users: CollectionConfig = {
	slug: 'users',
	labels: { singular: 'Member of staff', plural: 'Staff' },
	typescript: { interface: 'User' },
	access: usersAccess,
	defaultSort: 'name',
	disableDuplicate: true,
	endpoints: closedFirstRegister,
	hooks: { beforeOperation: [refuseFirstUser, requireLongPassword, keepAnAdministrator] },
	auth: {
		// A working day; the session then ends.
		tokenExpiration: 10 * 60 * 60,
		maxLoginAttempts: 5,
		lockTime: 10 * 60 * 1000,
		cookies: { sameSite: 'Lax', secure: getEnvironment().cmsUrl.startsWith('https:') },
	},
	admin: {
		group: 'System',
		description: 'Who works here, and what they may do.',
		// Everybody finds their own account at the top right.
		hidden: ({ user }) => (user as { role?: unknown } | null)?.role !== 'administrator',
		useAsTitle: 'name',
		defaultColumns: ['name', 'email', 'role', 'languages'],
		listSearchableFields: ['name', 'email'],
	},
	fields: [
		{
			name: 'name',
			type: 'text',
			label: 'Name',
			admin: {
				description: 'As colleagues know you: it is shown when a document is being edited.',
			},
		},
		{
			name: 'role',
			type: 'select',
			label: 'Role',
			required: true,
			defaultValue: 'editor',
			saveToJWT: true,
			access: { ...administratorsOnlyField, read: ownAccountField },
			options: [
				{ label: 'Administrator: everything, also staff', value: 'administrator' },
				{ label: 'Publisher: writes and publishes', value: 'publisher' },
				{ label: 'Editor: writes drafts', value: 'editor' },
				{ label: 'Translator: drafts in some languages', value: 'translator' },
			],
			admin: { description: 'Give the least that the work needs.' },
		},
		{
			name: 'languages',
			type: 'select',
			hasMany: true,
			label: 'Languages',
			saveToJWT: true,
			access: { ...administratorsOnlyField, read: ownAccountField },
			options: languages.map(({ code, name }) => ({ value: code, label: name })),
			admin: {
				description: 'What this translator may write in. Without a language they can only read.',
				condition: isTranslator,
			},
		},
		// Payload's own fields, which it would show to everybody who may read the name.
		{
			...{ name: 'email', type: 'email', required: true, access: { read: ownAccountField } },
			// It stands at the top of the form, beside the password.
			admin: { components: { Field: false } },
		},
		moment('updatedAt', 'Updated'),
		moment('createdAt', 'Created'),
	],
};

function moment(name: string, label: string): DateField {
	return {
		...{ name, type: 'date', label, index: true, access: { read: ownAccountField } },
		admin: { disableBulkEdit: true, hidden: true },
	};
}

function isTranslator(data: unknown): boolean {
	return (data as { role?: string | null } | undefined)?.role === 'translator';
}
