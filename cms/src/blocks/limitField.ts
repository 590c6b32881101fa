import type { NumberField } from 'payload';

/** How many entries a list shows at most. */
export function limitField({ defaultValue }: { defaultValue: number }): NumberField {
	return {
		name: 'limit',
		type: 'number',
		label: 'Show at most',
		required: true,
		defaultValue,
		min: 1,
		max: 12,
		admin: { step: 1, description: 'From 1 to 12. The list follows by itself what is published.' },
		validate: (value: unknown) =>
			Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12
				? true
				: 'Give a whole number from 1 to 12.',
	};
}
