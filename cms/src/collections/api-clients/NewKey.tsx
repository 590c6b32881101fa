'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';

/** Shows a key for the only time. What has the focus is the key itself, selected, ready to be copied. */
export function NewKey({ value, onDone }: { value: string; onDone: () => void }) {
	const field = useRef<HTMLInputElement>(null);
	const [note, setNote] = useState('');

	useEffect(() => {
		field.current?.focus();
		field.current?.select();
		setNote('');
	}, [value]);

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(value);
			setNote('Copied.');
		} catch {
			// Browsers refuse it without https: the person can still do it.
			field.current?.select();
			setNote('The browser does not let us copy. Press Ctrl+C (⌘C): the key is selected.');
		}
	}

	return (
		<div className="lts-keys__new" role="group" aria-labelledby="lts-new-key">
			<p id="lts-new-key">
				<strong>This key is shown once.</strong> Copy it now and hand it over by a safe way, never
				in an open mail. Nobody can read it later; if it is lost, make another.
			</p>
			<div className="lts-keys__copy">
				<input
					aria-label="New key"
					autoComplete="off"
					dir="ltr"
					onFocus={(event) => event.target.select()}
					readOnly
					ref={field}
					spellCheck={false}
					type="text"
					value={value}
				/>
				<Button buttonStyle="primary" margin={false} onClick={() => void copy()} type="button">
					Copy
				</Button>
				<Button buttonStyle="secondary" margin={false} onClick={onDone} type="button">
					I have kept it
				</Button>
			</div>
			<p aria-live="polite" className="lts-keys__note">
				{note}
			</p>
		</div>
	);
}
