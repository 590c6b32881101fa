import type {
	CollectionSlug,
	FieldHook,
	PayloadRequest,
	TextField,
	TextFieldValidation,
} from 'payload';

import { slugify } from './slugify.ts';
import { findOther, notUsedTwice } from './unique.ts';

interface SlugOptions {
	collection: CollectionSlug;
	/** What one document is called inside a sentence: `news item`. */
	noun: string;
	/** The field that an empty address is made from. */
	from?: string;
	name?: string;
	label?: string;
	description: string;
	/** Why an address cannot be used, or true. */
	check?: (value: string) => true | string;
	/** Tidies what a person typed. */
	normalize?: (value: string) => string;
}

/**
 * The part of the address that names a document: the same in every language, unique, made from the
 * title when it is empty, and never changed by anything but a person's hand.
 */
export function slugField({
	collection,
	noun,
	from = 'title',
	name = 'slug',
	label = 'Web address',
	description,
	check = checkSlug,
	normalize = (value) => value.trim(),
}: SlugOptions): TextField {
	const fill: FieldHook = async ({ value, data, originalDoc, req }) => {
		if (typeof value === 'string' && value.trim() !== '') return normalize(value);
		const kept: unknown = originalDoc?.[name];
		// Absent is not empty: an update that does not speak of the address leaves it alone.
		if (value === undefined && typeof kept === 'string' && kept !== '') return value;
		// While somebody types the title, its first letters would become the address.
		if (isAutosave(req)) return value;
		const title: unknown = data?.[from] ?? originalDoc?.[from];
		const slug = typeof title === 'string' ? slugify(title, req.locale ?? undefined) : '';
		if (slug === '') return value;
		return firstFree(
			slug,
			async (candidate) =>
				(await findOther({ collection, name, value: candidate, id: originalDoc?.id, req })) !==
				undefined,
		);
	};

	const validate: TextFieldValidation = async (value, { data, id, req }) => {
		if (!value) {
			const title: unknown = (data as Record<string, unknown>)[from];
			// Without a title the title is what is missing. With one, saving makes the address from it.
			if (typeof title !== 'string' || title.trim() === '') return true;
			if (!isAutosave(req) && slugify(title, req.locale ?? undefined) !== '') return true;
			return `Give a ${label.toLowerCase()} in Latin letters, for example “${slugify('What to do now')}”. It could not be made from the ${from}.`;
		}
		const verdict = check(value);
		if (verdict !== true) return verdict;
		return notUsedTwice({ collection, name, value, id, req }, { noun, from });
	};

	return {
		name,
		type: 'text',
		label,
		unique: true,
		index: true,
		required: true,
		hooks: { beforeValidate: [fill], beforeDuplicate: [() => null] },
		validate,
		admin: { position: 'sidebar', description },
	};
}

/** @returns true, or what is wrong with the slug. */
export function checkSlug(value: string): true | string {
	if (value.length > 100) return 'Keep the web address under 100 letters.';
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
		? true
		: 'Use small Latin letters, digits and single dashes only, for example what-to-do-now.';
}

async function firstFree(slug: string, isTaken: (candidate: string) => Promise<boolean>) {
	for (let number = 1; number < 50; number++) {
		const candidate = number === 1 ? slug : `${slug}-${number}`;
		if (!(await isTaken(candidate))) return candidate;
	}
	// The validation then says which document has the address.
	return slug;
}

function isAutosave(req: PayloadRequest): boolean {
	return req.query?.autosave === 'true' || req.query?.autosave === true;
}
