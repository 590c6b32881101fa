'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';

import type { KeyListing } from './keys.ts';

interface Props {
	keys: KeyListing[];
	onRevoke: (id: string) => Promise<void>;
}

export function KeyTable({ keys, onRevoke }: Props) {
	const [asked, setAsked] = useState<string>();
	if (keys.length === 0) return <p>This client has no key yet.</p>;

	async function revoke(id: string): Promise<void> {
		setAsked(undefined);
		await onRevoke(id);
	}

	return (
		<div className="lts-keys__table">
			<table>
				<thead>
					<tr>
						<th scope="col">Begins with</th>
						<th scope="col">State</th>
						<th scope="col">Made</th>
						<th scope="col">Last used</th>
						<th scope="col">
							<span className="lts-visually-hidden">Revoke</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{keys.map((key) => (
						<tr key={key.id}>
							<td>
								<code dir="ltr">{key.prefix}…</code>
							</td>
							<td>{stateOf(key)}</td>
							<td>{timeOf(key.createdAt)}</td>
							<td>{key.lastUsedAt ? timeOf(key.lastUsedAt) : 'never'}</td>
							<td className="lts-keys__actions">
								{(key.state === 'active' || key.state === 'ending') && (
									<RevokeButton
										isAsked={asked === key.id}
										onAsk={(isAsked) => setAsked(isAsked ? key.id : undefined)}
										onRevoke={() => revoke(key.id)}
										prefix={key.prefix}
									/>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function RevokeButton({
	isAsked,
	onAsk,
	onRevoke,
	prefix,
}: {
	isAsked: boolean;
	onAsk: (isAsked: boolean) => void;
	onRevoke: () => Promise<void>;
	prefix: string;
}) {
	if (!isAsked) {
		return (
			<Button
				aria-label={`Revoke ${prefix}…`}
				buttonStyle="secondary"
				margin={false}
				onClick={() => onAsk(true)}
				size="small"
				type="button"
			>
				Revoke
			</Button>
		);
	}
	return (
		<>
			<Button
				aria-label={`Revoke ${prefix}… for good`}
				buttonStyle="error"
				extraButtonProps={{ autoFocus: true }}
				margin={false}
				onClick={() => void onRevoke()}
				size="small"
				type="button"
			>
				For good, at once
			</Button>
			<Button
				buttonStyle="transparent"
				margin={false}
				onClick={() => onAsk(false)}
				size="small"
				type="button"
			>
				Keep it
			</Button>
		</>
	);
}

function stateOf({ state, expiresAt, revokedAt }: KeyListing): string {
	if (state === 'revoked' && revokedAt) return `Revoked ${timeOf(revokedAt)}`;
	if (state === 'ended' && expiresAt) return `Ended ${timeOf(expiresAt)}`;
	if (state === 'ending' && expiresAt) return `Works until ${timeOf(expiresAt)}`;
	return 'Works';
}

function timeOf(iso: string): string {
	return new Date(iso).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}
