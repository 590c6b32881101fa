import type { Field } from 'payload';

import { copyAsDraft } from '../access/copyAsDraft.ts';

/** Where the words of a document come from; readers are told both. */
export function provenanceFields(): Field[] {
	return [
		{
			name: 'machineTranslated',
			type: 'checkbox',
			label: 'Drafted by a machine',
			localized: true,
			defaultValue: false,
			admin: {
				position: 'sidebar',
				description:
					'The language that is open was drafted by a machine and no person has reviewed it yet. Readers see a notice. Clear it after the review.',
			},
		},
		{
			name: 'sample',
			type: 'checkbox',
			label: 'Sample content',
			defaultValue: false,
			hooks: { beforeDuplicate: [copyAsDraft] },
			admin: {
				position: 'sidebar',
				description:
					'It only shows what the site can do. Readers are told not to rely on it. Clear it when the facts are checked.',
			},
		},
	];
}
