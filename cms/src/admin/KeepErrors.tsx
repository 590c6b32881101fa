'use client';

import { useAllFormFields, useDocumentInfo, useForm, useFormSubmitted } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useRef } from 'react';

import { useRestAddress } from './useRestAddress.ts';

interface Refused {
	message: string;
	/** The value, in JSON: saving makes equal values anew, and an empty text to none. */
	words: string;
}

/**
 * After a refused publication Payload takes the marks of the fields that are to be corrected away as
 * soon as the draft saves itself; and what was typed just before is not saved at all, for it takes
 * the form for unchanged. Here the marks stay until the fields are changed, and the words are saved.
 */
export function KeepErrors() {
	const isSubmitted = useFormSubmitted();
	const { dispatchFields, setBackgroundProcessing, setSubmitted, submit } = useForm();
	const { language, path } = useRestAddress();
	const { data, globalSlug } = useDocumentInfo();
	const [fields] = useAllFormFields();
	const refused = useRef(new Map<string, Refused>());
	/** What was refused and is corrected since, with the words that were refused. */
	const corrected = useRef(new Map<string, string>());
	const isReminder = useRef(false);
	const isPublished = data?._status === 'published';

	const saveDraft = useEffectEvent(async () => {
		const query = new URLSearchParams({ autosave: 'true', depth: '0', draft: 'true' });
		query.set('fallback-locale', 'null');
		query.set('locale', language);
		// As when it saves itself: what is typed meanwhile counts as not saved.
		setBackgroundProcessing(true);
		await submit({
			action: `${path}?${query}`,
			method: globalSlug ? 'POST' : 'PATCH',
			overrides: { _status: 'draft' },
			skipValidation: true,
			...{ disableFormWhileProcessing: false, disableSuccessStatus: true },
			acceptValues: { overrideLocalChanges: false },
			context: { getDocPermissions: false },
		});
		setBackgroundProcessing(false);
	});

	// An answer of the server may be about what stood there before: of a field that is corrected it says nothing.
	const isRefused = useEffectEvent((path: string, words: string) => {
		const before = corrected.current.get(path);
		return before === undefined || before === words;
	});

	useEffect(() => {
		if (isSubmitted && !isReminder.current) {
			corrected.current.clear();
			void saveDraft();
		}
		isReminder.current = false;
	}, [isSubmitted]);

	useEffect(() => {
		if (isPublished) refused.current.clear();
	}, [isPublished]);

	useEffect(() => {
		for (const [path, { errorMessage = '', valid, value }] of Object.entries(fields)) {
			const words = JSON.stringify(value || null);
			const known = refused.current.get(path);
			if (known && known.words !== words) {
				refused.current.delete(path);
				corrected.current.set(path, known.words);
				// The form does not: its own validation had passed all along, so it sees nothing new.
				dispatchFields({ type: 'UPDATE', path, valid: true });
			} else if (isSubmitted && valid === false && isRefused(path, words)) {
				refused.current.set(path, { message: errorMessage, words });
			}
		}
	}, [dispatchFields, fields, isSubmitted]);

	useEffect(() => {
		if (isSubmitted || refused.current.size === 0) return;
		const errors = [...refused.current].map(([path, { message }]) => ({ path, message }));
		dispatchFields({ type: 'ADD_SERVER_ERRORS', errors });
		isReminder.current = true;
		setSubmitted(true);
	}, [dispatchFields, isSubmitted, setSubmitted]);
	return null;
}
