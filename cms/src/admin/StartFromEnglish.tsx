'use client';

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui';

import { useRestAddress } from './useRestAddress.ts';

interface Props {
	/** As the admin calls it: `Dari (دری)`. */
	language: string;
	/** Whether there are words in the form already, which the English text would replace. */
	isWritten: boolean;
}

/** Fills the draft of the open language with the English text, after asking where words would be lost. */
export function StartFromEnglish({ language, isWritten }: Props) {
	const { toggleModal } = useModal();
	const address = useRestAddress();
	const modal = 'start-from-english';

	async function start(overwrite: boolean): Promise<void> {
		const query = new URLSearchParams({ locale: address.language, overwrite: String(overwrite) });
		const answer = await fetch(`${address.path}/start-from-english?${query}`, {
			method: 'POST',
			credentials: 'include',
		});
		if (answer.ok) {
			window.location.reload();
			return;
		}
		const { errors } = (await answer.json()) as { errors?: { message: string }[] };
		toast.error(errors?.[0]?.message ?? 'The English text could not be copied. Try again.');
	}

	return (
		<>
			<Button
				buttonStyle="none"
				className="status__action"
				id="action-start-from-english"
				onClick={() => (isWritten ? toggleModal(modal) : void start(false))}
			>
				Start from the English text
			</Button>
			<ConfirmationModal
				body={`Everything written in ${language} is replaced by the English text. English and the other languages stay as they are. What was written can still be read under Versions.`}
				confirmingLabel="Copying…"
				confirmLabel="Replace"
				heading={`Replace the draft in ${language}?`}
				modalSlug={modal}
				onConfirm={() => start(true)}
			/>
		</>
	);
}
