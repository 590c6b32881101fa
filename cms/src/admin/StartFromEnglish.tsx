'use client';

import { DraftAction } from './DraftAction.tsx';
import { useRestAddress } from './useRestAddress.ts';

interface Props {
	/** As the admin calls it: `Dari (دری)`. */
	language: string;
	/** Whether there are words in the form already, which the English text would replace. */
	isWritten: boolean;
}

/** Fills the draft of the open language with the English text, after asking where words would be lost. */
export function StartFromEnglish({ language, isWritten }: Props) {
	const address = useRestAddress();
	const query = new URLSearchParams({ locale: address.language, overwrite: String(isWritten) });
	return (
		<DraftAction
			id="start-from-english"
			label="Start from the English text"
			address={`${address.path}/start-from-english?${query}`}
			problem="The English text could not be copied. Try again."
			question={
				isWritten
					? {
							heading: `Replace the draft in ${language}?`,
							body: `Everything written in ${language} is replaced by the English text. English and the other languages stay as they are. What was written can still be read under Versions.`,
							confirm: 'Replace',
							confirming: 'Copying…',
						}
					: null
			}
		/>
	);
}
