'use client';

import { sourceLanguage } from '@lts/locales';
import { useDocumentInfo, useEditDepth, useFormModified, useLocale } from '@payloadcms/ui';
import { useEffect } from 'react';

import { DiscardChanges } from './DiscardChanges.tsx';
import { Schedule } from './Schedule.tsx';
import { StartFromEnglish } from './StartFromEnglish.tsx';
import { useTranslation } from './useTranslation.ts';

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
	const { code, label } = useLocale();
	const language = String(label);
	const isSavedDraft = data?._status === 'draft';

	useEffect(() => {
		if (hasPublishedDoc) setUnpublishedVersionCount(isSavedDraft ? 1 : 0);
	}, [hasPublishedDoc, isSavedDraft, setUnpublishedVersionCount]);

	const words = describe({ hasPublishedDoc, hasChanges: isSavedDraft || isModified, language });
	const mayWrite = docPermissions?.update === true && !isTrashed && !isInDrawer;
	const isTranslation = mayWrite && !hasPublishedDoc && code !== sourceLanguage;
	const translation = useTranslation(isTranslation, data?.updatedAt);
	const isEmpty = translation?.isEmpty === true && !isModified;
	const mayDiscard = mayWrite && isSavedDraft && !(isTranslation && translation?.isEmpty !== false);
	return (
		<div className="status lts-status">
			<span className="status__value" aria-live="polite">
				{isTrashed ? 'In the trash: not on the site' : words}
			</span>
			{!isInDrawer && <Schedule language={language} isPublished={hasPublishedDoc} />}
			{translation?.hasSource && !translation.isPublished && (
				<StartFromEnglish language={language} isWritten={!isEmpty} />
			)}
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
