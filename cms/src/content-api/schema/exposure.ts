import { mostDocuments } from '../../fields/uploadFields.ts';

/**
 * What the public schema shows of Payload's. Nothing appears that is not named in `exposed/`: a new
 * field of the configuration stays private until somebody lists it there.
 */

export interface ExposedField {
	/** True where publishing guarantees a value. */
	nonNull: boolean;
	/** The public type, where it does not follow from the field: `Date` for a day, an enum's name. */
	as?: string;
	/** The field of the configuration, where it has another name. */
	from?: string;
	/**
	 * What it means to those who read the API, in GraphQL's Markdown. May be left out only where
	 * `descriptions.ts` has one for it. How long a list can be is added from `atMost`.
	 */
	description?: string;
	/** For a list of objects: the most members that an answer holds. Needed by the cost rule. */
	atMost?: number;
	/** For a group or the rows of an array, shown as the type `as`: what is shown of it. */
	fields?: ExposedFields;
}

export type ExposedFields = Record<string, ExposedField>;

export interface ExposedType {
	/** The public name. */
	type: string;
	fields: ExposedFields;
}

export interface Exposure {
	collections: Record<string, ExposedType>;
	blocks: Record<string, ExposedType>;
	globals: Record<string, ExposedType>;
}

type Options = Omit<ExposedField, 'nonNull'>;

export const required = (options: Options = {}): ExposedField => ({ nonNull: true, ...options });
export const optional = (options: Options = {}): ExposedField => ({ nonNull: false, ...options });

/** What each document shows of itself, described where they come from: by the interface `Document`. */
export const documentFields: ExposedFields = {
	id: required({ as: 'ID' }),
	updatedAt: required(),
	sample: required(),
	machineTranslated: required(),
};

export const slug = required({
	description:
		'Its part of the address, the same in every language: small Latin letters, digits and dashes.',
});

/** Campaigns run a handful of programs; a document that names more than this is a mistake. */
export const relatedPrograms = (
	description = 'What it is about, as far as it is published in the language of the operation.',
): ExposedField => required({ atMost: 12, description });

export const offeredDocuments = (): ExposedField =>
	required({
		as: 'File',
		atMost: mostDocuments,
		description: 'Files to open, print or keep, chosen for the language of the operation.',
	});

export const source = { as: 'Source' } as const;
