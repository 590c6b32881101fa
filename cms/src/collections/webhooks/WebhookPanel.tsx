'use client';

import {
	Button,
	ConfirmationModal,
	CopyToClipboard,
	useDocumentInfo,
	useModal,
} from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';

import { ask } from '../../admin/ask.ts';
import type { WebhookHealth } from '../../webhooks/health.ts';
import { graceHours } from '../../webhooks/names.ts';
import { sendTest } from './sendTest.ts';

interface Notice {
	kind: 'bad' | 'good';
	text: string;
}

const replaceSecret = 'replace-secret';

/** Below the form of a webhook: how it does, its secret, a test. */
export function WebhookPanel() {
	const { id } = useDocumentInfo();
	return id === undefined ? (
		<p className="lts-panel">
			Save it: then you get the secret for the partner, and can send a test.
		</p>
	) : (
		<SavedWebhook path={`/webhooks/${id}`} />
	);
}

function SavedWebhook({ path }: { path: string }) {
	const [health, setHealth] = useState<WebhookHealth | null>(null);
	const [secret, setSecret] = useState<string | null>(null);
	const [notice, setNotice] = useState<Notice | null>(null);
	const [isBusy, setIsBusy] = useState(false);
	const { toggleModal } = useModal();

	const refresh = useCallback(async () => {
		setHealth(await ask<WebhookHealth>('GET', `${path}/health`));
	}, [path]);

	const act = useCallback(
		async (work: () => Promise<Notice | null>) => {
			setIsBusy(true);
			try {
				setNotice(await work());
				await refresh();
			} catch (error) {
				setNotice({ kind: 'bad', text: error instanceof Error ? error.message : String(error) });
			} finally {
				setIsBusy(false);
			}
		},
		[refresh],
	);

	useEffect(() => void act(() => Promise.resolve(null)), [act]);

	async function takeSecret(action: 'replace-secret' | 'show-secret'): Promise<null> {
		const answer = await ask<{ secret: string }>('POST', `${path}/${action}`);
		setSecret(answer.secret);
		return null;
	}

	async function sendAllAgain(): Promise<Notice> {
		const { count } = await ask<{ count: number }>('POST', `${path}/send-again`);
		return { kind: 'good', text: `${count} on the way again.` };
	}

	return (
		<section className="lts-panel" aria-label="State of this webhook">
			<h3>State</h3>
			{health && <Health health={health} />}
			<div className="lts-panel__actions">
				<Button
					buttonStyle="secondary"
					size="small"
					margin={false}
					disabled={isBusy}
					onClick={() => void act(() => sendTest(path))}
				>
					Send a test
				</Button>
				{health && health.dead > 0 && (
					<Button
						buttonStyle="secondary"
						size="small"
						margin={false}
						disabled={isBusy}
						onClick={() => void act(sendAllAgain)}
					>
						Send what was given up again
					</Button>
				)}
			</div>
			<p className="lts-panel__notice" data-kind={notice?.kind} role="status">
				{notice?.text}
			</p>
			<h3>Signing secret</h3>
			{secret ? (
				<p className="lts-panel__secret">
					<code>{secret}</code> <CopyToClipboard value={secret} />
					<span>Copy it now and give it to the partner by a safe way. It is not shown again.</span>
				</p>
			) : (
				<p>
					{health?.isSecretShown
						? 'It was shown and cannot be shown again.'
						: 'With it the partner checks that messages come from us. It is shown once.'}
				</p>
			)}
			{health?.previousSecretUntil && (
				<p>
					The secret before signs too until {new Date(health.previousSecretUntil).toLocaleString()}.
				</p>
			)}
			<div className="lts-panel__actions">
				{health && !health.isSecretShown && (
					<Button
						buttonStyle="secondary"
						size="small"
						margin={false}
						disabled={isBusy}
						onClick={() => void act(() => takeSecret('show-secret'))}
					>
						Show the secret
					</Button>
				)}
				{health?.isSecretShown && (
					<Button
						buttonStyle="secondary"
						size="small"
						margin={false}
						disabled={isBusy}
						onClick={() => toggleModal(replaceSecret)}
					>
						Replace the secret
					</Button>
				)}
			</div>
			<ConfirmationModal
				body={`The new secret is shown once. The one before signs too for ${graceHours} hours: by then the partner must have the new one, or takes our messages for forged.`}
				confirmingLabel="Replacing…"
				confirmLabel="Replace"
				heading="Replace the secret?"
				modalSlug={replaceSecret}
				onConfirm={() => act(() => takeSecret('replace-secret'))}
			/>
		</section>
	);
}

function Health({ health }: { health: WebhookHealth }) {
	const { dead, kind, lastSuccess, summary, waiting } = health;
	return (
		<>
			<p className="lts-panel__health" data-kind={kind}>
				{summary}
			</p>
			<p>
				{waiting} waiting, {dead} given up.{' '}
				{lastSuccess ? `Last delivered ${new Date(lastSuccess).toLocaleString()}.` : ''}
			</p>
		</>
	);
}
