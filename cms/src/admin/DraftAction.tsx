'use client';

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui';

interface Props {
	/** Of the button and its dialog. */
	id: string;
	label: string;
	/** What is posted to; the form is loaded anew afterwards. */
	address: string;
	/** Null where nothing can be lost. */
	question: { heading: string; body: string; confirm: string; confirming: string } | null;
	/** What the person reads when the server says nothing of use. */
	problem: string;
}

/** Something beside the status that changes the draft of the open language, after asking where words would be lost. */
export function DraftAction({ address, id, label, problem, question }: Props) {
	const { toggleModal } = useModal();

	async function act(): Promise<void> {
		const answer = await fetch(address, { method: 'POST', credentials: 'include' });
		if (answer.ok) {
			window.location.reload();
			return;
		}
		const { errors } = (await answer.json()) as { errors?: { message: string }[] };
		toast.error(errors?.[0]?.message ?? problem);
	}

	return (
		<>
			<Button
				buttonStyle="none"
				className="status__action"
				id={`action-${id}`}
				onClick={() => (question ? toggleModal(id) : void act())}
			>
				{label}
			</Button>
			{question && (
				<ConfirmationModal
					body={question.body}
					confirmingLabel={question.confirming}
					confirmLabel={question.confirm}
					heading={question.heading}
					modalSlug={id}
					onConfirm={act}
				/>
			)}
		</>
	);
}
