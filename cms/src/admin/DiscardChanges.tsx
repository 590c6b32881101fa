'use client';

import { useAuth } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

import { DraftAction } from './DraftAction.tsx';
import { useRestAddress, type RestAddress } from './useRestAddress.ts';

interface Props {
	/** As the admin calls it: `Dari (دری)`. */
	language: string;
	/** Whether readers see something of the document in this language. */
	isPublished: boolean;
}

/** Takes the language that is open back to what is live, after saying what that loses. */
export function DiscardChanges({ language, isPublished }: Props) {
	const address = useRestAddress();
	const isPublishedAnywhere = useIsPublishedAnywhere(isPublished, address);
	const { user } = useAuth();
	if (!isPublishedAnywhere) return null;

	const back = isPublished
		? `Everything written in ${language} since it was last published is taken out of the form, which then shows what readers see.`
		: `The draft in ${language} is taken out of the form: it was never seen by readers.`;
	const shared =
		user?.role === 'translator'
			? ''
			: ' Changes to what all languages share (dates, status, sources, pictures) that are not published go back as well.';
	return (
		<DraftAction
			id="discard-changes"
			label={isPublished ? 'Discard changes' : 'Discard draft'}
			address={`${address.path}/discard-draft?locale=${address.language}`}
			problem="The changes could not be discarded. Try again."
			question={{
				heading: `Discard the changes in ${language}?`,
				body: `${back}${shared} Other languages and what is live stay as they are. The discarded text can still be read under Versions.`,
				confirm: 'Discard',
				confirming: 'Discarding…',
			}}
		/>
	);
}

/** Where nothing is published there is nothing to go back to. */
function useIsPublishedAnywhere(isPublishedHere: boolean, { path }: RestAddress): boolean {
	const [isElsewhere, setIsElsewhere] = useState(false);
	useEffect(() => {
		if (isPublishedHere) return;
		const controller = new AbortController();
		void fetch(`${path}?locale=all&depth=0&select[_status]=true`, {
			credentials: 'include',
			signal: controller.signal,
		})
			.then(async (answer) => {
				const { _status } = (await answer.json()) as { _status?: Record<string, string> };
				setIsElsewhere(Object.values(_status ?? {}).includes('published'));
			})
			// The button stays away; the rest of the form does not depend on it.
			.catch(() => setIsElsewhere(false));
		return () => controller.abort();
	}, [isPublishedHere, path]);
	return isPublishedHere || isElsewhere;
}
