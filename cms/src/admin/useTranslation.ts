'use client';

import { useEffect, useState } from 'react';

import type { Translation } from '../drafts/startFromEnglish.ts';
import { useRestAddress } from './useRestAddress.ts';

/**
 * How the open language stands beside English; null for English itself, for those who do not write
 * in it, and until the answer is there.
 *
 * @param isWanted whether anything depends on it
 * @param since asks anew when it changes
 */
export function useTranslation(isWanted: boolean, since: unknown): Translation | null {
	const { language, path } = useRestAddress();
	const [translation, setTranslation] = useState<Translation | null>(null);
	useEffect(() => {
		if (!isWanted) return;
		const controller = new AbortController();
		void fetch(`${path}/start-from-english?locale=${language}`, {
			credentials: 'include',
			signal: controller.signal,
		})
			.then(async (answer) => {
				setTranslation(answer.ok ? ((await answer.json()) as Translation) : null);
			})
			// What depends on it stays away; the rest of the form does not need it.
			.catch(() => setTranslation(null));
		return () => controller.abort();
	}, [isWanted, language, path, since]);
	return isWanted ? translation : null;
}
