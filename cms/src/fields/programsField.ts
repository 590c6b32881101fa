import type { RelationshipField } from 'payload';

/** The programs that a document is about. */
export function programsField({
	description,
	required,
	sidebar,
	condition,
}: {
	description: string;
	required?: boolean;
	sidebar?: boolean;
	condition?: NonNullable<RelationshipField['admin']>['condition'];
}): RelationshipField {
	return {
		name: 'programs',
		type: 'relationship',
		label: 'Programs',
		relationTo: 'programs',
		hasMany: true,
		required,
		admin: { description, condition, position: sidebar ? 'sidebar' : undefined },
	};
}
