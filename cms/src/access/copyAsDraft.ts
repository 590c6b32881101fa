import type { FieldHook } from 'payload';

/**
 * `beforeDuplicate` of a field that a collection with drafts has at its top. Payload only makes
 * the open language of a copy a draft: the copy of a document that is published in Spanish would
 * be published in Spanish at once. The status itself is Payload's field and takes no hook.
 */
export const copyAsDraft: FieldHook = ({ data }) => {
	if (data) data._status = {};
};
