'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import type { KeyListing } from './keys.ts';
import { KeyTable } from './KeyTable.tsx';
import { NewKey } from './NewKey.tsx';

interface Answer {
	keys: KeyListing[];
	/** Only in the answer that made it. */
	key?: string;
}

const graces = [
	{ days: 7, label: '7 more days' },
	{ days: 0, label: 'not at all' },
	{ days: 1, label: '1 more day' },
	{ days: 30, label: '30 more days' },
];

/** The keys of an API client: make one, copy it once, rotate, revoke. */
export function Keys() {
	const { id, savedDocumentData } = useDocumentInfo();
	const [keys, setKeys] = useState<KeyListing[]>();
	const [newKey, setNewKey] = useState<string>();
	const [graceDays, setGraceDays] = useState(7);
	const [problem, setProblem] = useState<string>();
	const [isBusy, setBusy] = useState(false);

	const address = id === undefined ? undefined : `/api/api-clients/${id}/keys`;

	async function ask(path: string, init: RequestInit = {}): Promise<void> {
		setBusy(true);
		try {
			const answer = await request(path, init);
			setProblem(undefined);
			setKeys(answer.keys);
			if (answer.key !== undefined) setNewKey(answer.key);
		} catch (error) {
			setProblem((error as Error).message);
		} finally {
			setBusy(false);
		}
	}

	useEffect(() => {
		if (address) void ask(address);
	}, [address]);

	if (!address) {
		return (
			<section className="lts-keys">
				<h3>Keys</h3>
				<p>Save this client first; then make its key here.</p>
			</section>
		);
	}

	const hasWorking = keys?.some(({ state }) => state === 'active' || state === 'ending') ?? false;
	const make = () =>
		ask(address, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ graceDays }),
		});

	return (
		<section className="lts-keys" aria-busy={isBusy}>
			<h3>Keys</h3>
			{newKey !== undefined && <NewKey value={newKey} onDone={() => setNewKey(undefined)} />}
			{problem !== undefined && (
				<p className="lts-keys__problem" role="alert">
					{problem}
				</p>
			)}
			{keys && (
				<KeyTable
					client={savedDocumentData ?? {}}
					keys={keys}
					onRevoke={(key) => ask(`${address}/${key}/revoke`, { method: 'POST' })}
				/>
			)}
			{keys && (
				<div className="lts-keys__make">
					{hasWorking && (
						<label>
							The keys above then work{' '}
							<select
								value={graceDays}
								onChange={(event) => setGraceDays(Number(event.target.value))}
							>
								{graces.map(({ days, label }) => (
									<option key={days} value={days}>
										{label}
									</option>
								))}
							</select>
						</label>
					)}
					<Button
						buttonStyle="secondary"
						disabled={isBusy}
						margin={false}
						onClick={() => void make()}
						type="button"
					>
						{hasWorking ? 'Rotate: make a new key' : 'Make a key'}
					</Button>
				</div>
			)}
		</section>
	);
}

/** @throws {Error} with a message for the person, also when there is no connection */
async function request(path: string, init: RequestInit): Promise<Answer> {
	let response: Response;
	try {
		response = await fetch(path, { ...init, credentials: 'same-origin' });
	} catch (error) {
		throw new Error('The server cannot be reached. Nothing was changed; try again.', {
			cause: error,
		});
	}
	const body = (await response.json()) as Answer & { errors?: { message: string }[] };
	if (!response.ok) {
		throw new Error(body.errors?.[0]?.message ?? `The server answered ${response.status}.`);
	}
	return body;
}
