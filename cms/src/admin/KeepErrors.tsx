'use client';

import { useAllFormFields, useDocumentInfo, useForm, useFormSubmitted } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useRef } from 'react';

import { useRestAddress } from './useRestAddress.ts';

interface Refused {
	message: string;
	value: unknown;
}

/**
 * After a refused publication Payload takes the marks of the fields that are to be corrected away as
 * soon as the draft saves itself; and what was typed just before is not saved at all, for it takes
 * the form for unchanged. Here the marks stay until the fields are changed, and the words are saved.
 */
export function KeepErrors() {
	const isSubmitted = useFormSubmitted();
	const { dispatchFields, setSubmitted, submit } = useForm();
	const { language, path } = useRestAddress();
	const { data, globalSlug } = useDocumentInfo();
	const [fields] = useAllFormFields();
	const refused = useRef(new Map<string, Refused>());
	const isReminder = useRef(false);
	const isPublished = data?._status === 'published';

	const saveDraft = useEffectEvent(() => {
		const query = new URLSearchParams({ autosave: 'true', depth: '0', draft: 'true' });
		query.set('fallback-locale', 'null');
		query.set('locale', language);
		return submit({
			action: `${path}?${query}`,
			method: globalSlug ? 'POST' : 'PATCH',
			overrides: { _status: 'draft' },
			skipValidation: true,
			...{ disableFormWhileProcessing: false, disableSuccessStatus: true },
			acceptValues: { overrideLocalChanges: false },
			context: { getDocPermissions: false },
		});
	});

	useEffect(() => {
		if (isSubmitted && !isReminder.current) void saveDraft();
		isReminder.current = false;
	}, [isSubmitted]);

	useEffect(() => {
		if (isPublished) refused.current.clear();
	}, [isPublished]);

	useEffect(() => {
		for (const [path, { errorMessage, valid, value }] of Object.entries(fields)) {
			const known = refused.current.get(path);
			if (known && known.value !== value) refused.current.delete(path);
			if (isSubmitted && valid === false) {
				refused.current.set(path, { message: errorMessage ?? '', value });
			}
		}
	}, [fields, isSubmitted]);

	useEffect(() => {
		if (isSubmitted || refused.current.size === 0) return;
		const errors = [...refused.current].map(([path, { message }]) => ({ path, message }));
		dispatchFields({ type: 'ADD_SERVER_ERRORS', errors });
		isReminder.current = true;
		setSubmitted(true);
	}, [dispatchFields, isSubmitted, setSubmitted]);
	return null;
}
