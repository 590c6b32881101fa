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

/** What each document shows of itself. */
export const documentFields: ExposedFields = {
	id: required({ as: 'ID' }),
	updatedAt: required(),
	sample: required(),
	machineTranslated: required(),
};

/** Campaigns run a handful of programs; a document that names more than this is a mistake. */
export const relatedPrograms = (): ExposedField => required({ atMost: 12 });

export const offeredDocuments = (): ExposedField =>
	required({ as: 'File', atMost: mostDocuments, description: 'Files to open, print or keep.' });

export const source = { as: 'Source' } as const;
