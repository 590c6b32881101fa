'use client';

import { useDocumentInfo, useEditDepth, useFormModified, useLocale } from '@payloadcms/ui';
import { useEffect } from 'react';

import { DiscardChanges } from './DiscardChanges.tsx';

/**
 * Says of the language that is open whether readers see it as it stands in the form. Payload's own
 * line counts versions of all languages together and went on saying “Published” over a draft, with
 * the publish button out of use: the count is set right here, where the button reads it.
 */
export function PublicationStatus() {
	const { data, docPermissions, hasPublishedDoc, isTrashed, setUnpublishedVersionCount } =
		useDocumentInfo();
	const isModified = useFormModified();
	const isInDrawer = useEditDepth() > 1;
	const { label } = useLocale();
	const language = String(label);
	const isSavedDraft = data?._status === 'draft';

	useEffect(() => {
		if (hasPublishedDoc) setUnpublishedVersionCount(isSavedDraft ? 1 : 0);
	}, [hasPublishedDoc, isSavedDraft, setUnpublishedVersionCount]);

	const words = describe({ hasPublishedDoc, hasChanges: isSavedDraft || isModified, language });
	const mayDiscard = isSavedDraft && docPermissions?.update === true && !isTrashed && !isInDrawer;
	return (
		<div className="status lts-status">
			<span className="status__value" aria-live="polite">
				{isTrashed ? 'In the trash: not on the site' : words}
			</span>
			{mayDiscard && <DiscardChanges language={language} isPublished={hasPublishedDoc} />}
		</div>
	);
}

function describe(state: {
	hasPublishedDoc: boolean;
	hasChanges: boolean;
	language: string;
}): string {
	const { hasChanges, hasPublishedDoc, language } = state;
	if (!hasPublishedDoc) return `Draft — not published in ${language}`;
	return hasChanges
		? `Published in ${language}, with changes not yet published`
		: `Published in ${language}`;
}
