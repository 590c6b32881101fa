'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';

/**
 * Payload's dialog on a locked document shows the mail address of whoever edits it, and the number
 * of the account to those who may not read the address. It gets the name to show in its place.
 */
export function EditorsName() {
	const { currentEditor, setCurrentEditor } = useDocumentInfo();
	useEffect(() => {
		if (typeof currentEditor !== 'object' || !currentEditor || !setCurrentEditor) return;
		const name = typeof currentEditor.name === 'string' && currentEditor.name.trim();
		const shown = name || 'A colleague';
		if (currentEditor.email !== shown) setCurrentEditor({ ...currentEditor, email: shown });
	}, [currentEditor, setCurrentEditor]);
	return null;
}
