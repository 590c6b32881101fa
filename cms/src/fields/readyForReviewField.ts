import type { CheckboxField } from 'payload';

/**
 * How an editor or translator hands a draft over: publishers filter the lists by it. It goes out by
 * itself when the language is published, for then there is nothing left to review.
 */
export function readyForReviewField(): CheckboxField {
	return {
		name: 'readyForReview',
		type: 'checkbox',
		label: 'Ready for review',
		localized: true,
		defaultValue: false,
		hooks: {
			beforeChange: [({ data, value }) => (data?._status === 'published' ? false : value)],
		},
		admin: {
			position: 'sidebar',
			components: { Cell: '/src/admin/ReadyCell.tsx#ReadyCell' },
			description:
				'Tick it when the language that is open is finished. Publishers see it in the list; publishing clears it.',
		},
	};
}
