'use client';

import { useAllFormFields, useForm, useFormBackgroundProcessing } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/** What a field held since the save under way began: by its JSON, the newest last. */
type History = Map<string, unknown>;

/**
 * While a draft saves itself somebody may go on: to the end of the title, say, and then to the
 * summary. Payload keeps what is typed meanwhile in one field only, the last one; all others are set
 * to what was sent, and words were lost that had been on the screen. Here they are put back. Whatever
 * else the server answers, a web address that it made for example, is taken.
 */
export function KeepWords() {
	const [fields, dispatchFields] = useAllFormFields();
	const { setModified } = useForm();
	const isSaving = useFormBackgroundProcessing();
	const shown = useRef(new Map<string, unknown>());
	/** From the beginning of a save to its answer, which comes some time after its end. */
	const histories = useRef<Map<string, History> | null>(null);
	const wasSaving = useRef(false);

	useEffect(() => {
		if (isSaving && !wasSaving.current) histories.current = new Map();
		wasSaving.current = isSaving;
		// Its mark of what was typed is no help: it is gone from a field as soon as the next one changes.
		const isAnswer = fields['updatedAt']?.value !== shown.current.get('updatedAt');
		for (const [path, { isModified, value }] of Object.entries(fields)) {
			const before = shown.current.get(path);
			if (value === before || !shown.current.has(path)) {
				shown.current.set(path, value);
				continue;
			}
			shown.current.set(path, value);
			if (!histories.current) continue;
			const history: History = histories.current.get(path) ?? new Map([[keyOf(before), before]]);
			const key = keyOf(value);
			if (isModified || !isAnswer) {
				history.delete(key);
				histories.current.set(path, history.set(key, value));
				continue;
			}
			const [newest] = [...history].slice(-1);
			if (!newest || newest[0] === key || !history.has(key)) continue;
			dispatchFields({ type: 'UPDATE', path, value: newest[1] });
			setModified(true);
		}
		if (isAnswer) histories.current = null;
	}, [dispatchFields, fields, isSaving, setModified]);
	return null;
}

/** The form makes an empty text of none, and the other way round. */
function keyOf(value: unknown): string {
	return JSON.stringify(value === undefined || value === '' ? null : value);
}
