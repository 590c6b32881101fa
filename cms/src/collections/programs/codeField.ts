import type { TextField } from 'payload';

import { notUsedTwice } from '../../fields/unique.ts';

/** The short name by which people and other systems know a program. */
export function codeField(): TextField {
	return {
		name: 'code',
		type: 'text',
		label: 'Code',
		required: true,
		unique: true,
		index: true,
		hooks: {
			beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)],
			beforeDuplicate: [() => null],
		},
		validate: async (value, { id, req }) => {
			if (!value) return 'Give the program a code, for example U4U.';
			if (value.length > 20 || !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(value)) {
				return 'Use capital letters, digits and single dashes, at most 20: CBP-ONE.';
			}
			return notUsedTwice(
				{ collection: 'programs', name: 'code', value, id, req },
				{ noun: 'program', from: 'name' },
			);
		},
		admin: {
			position: 'sidebar',
			description:
				'Short name, also in the address: U4U is at /programs/u4u. Partners’ systems use it, so change it only when the program is renamed.',
		},
	};
}
