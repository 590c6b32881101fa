'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';

import type { KeyListing } from './keys.ts';
import { stateOf, timeOf, type ClientState } from './keyState.ts';

interface Props {
	keys: KeyListing[];
	/** As it is saved. */
	client: ClientState;
	onRevoke: (id: string) => Promise<void>;
}

export function KeyTable({ client, keys, onRevoke }: Props) {
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
							<td>{stateOf(key, client)}</td>
							<td>{timeOf(key.createdAt)}</td>
							<td>{key.lastUsedAt ? timeOf(key.lastUsedAt) : 'never'}</td>
							<td>
								{(key.state === 'active' || key.state === 'ending') && (
									<div className="lts-keys__actions">
										<RevokeButton
											isAsked={asked === key.id}
											onAsk={(isAsked) => setAsked(isAsked ? key.id : undefined)}
											onRevoke={() => revoke(key.id)}
											prefix={key.prefix}
										/>
									</div>
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
