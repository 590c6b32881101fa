'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';

import { ask } from '../../admin/ask.ts';

/** Above a message that was given up: the way to send it again. */
export function DeliveryPanel() {
	const { id, savedDocumentData } = useDocumentInfo();
	const router = useRouter();
	const [notice, setNotice] = useState('');
	const [isSent, setIsSent] = useState(false);
	if (savedDocumentData?.['status'] !== 'dead' || isSent) {
		return notice ? <p role="status">{notice}</p> : null;
	}

	async function sendAgain() {
		try {
			await ask('POST', `/webhook-deliveries/${id}/send-again`);
			setIsSent(true);
			setNotice('On the way again, under the same id. The state is up to date when you reload.');
			router.refresh();
		} catch (error) {
			setNotice(error instanceof Error ? error.message : String(error));
		}
	}

	return (
		<section className="lts-panel" aria-label="Given up">
			<p>This message did not reach the partner.</p>
			<div className="lts-panel__actions">
				<Button size="small" margin={false} onClick={() => void sendAgain()}>
					Send again
				</Button>
			</div>
			<p role="status">{notice}</p>
		</section>
	);
}
