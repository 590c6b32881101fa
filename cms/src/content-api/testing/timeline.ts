import type { LanguageCode } from '@lts/locales';

import { getAnswer, type GetOptions, type GotAnswer } from './getAnswer.ts';
import { useContentApi, type ContentApiScene } from './useContentApi.ts';

/** A program with its timeline: the program is read first, its developments after it. */
export const query =
	'query Timeline($code: String!) { program(code: $code) { name developments(limit: 5) { items { title summary } } } }';
export const variables = { code: 'U4U' };

export interface Timeline {
	scene: ContentApiScene;
	/** The id of the program. */
	program: () => number;
	/** Asks by hash; the first time the server gets the text too. */
	ask: (document: string, options?: GetOptions) => Promise<GotAnswer>;
	/** Publishes the program in a language under a name. */
	rename: (name: string, locale?: LanguageCode) => Promise<unknown>;
}

/** A content API that has one program with five developments. */
export function useTimeline(): Timeline {
	let program: number;
	const scene = useContentApi({
		async before({ content }) {
			({ id: program } = await content.publish('programs', { code: 'U4U', name: 'First' }));
			for (let n = 0; n < 5; n++) {
				const title = `Ruling ${n} `.repeat(20);
				await content.publish('developments', { programs: [program], title });
			}
		},
	});
	return {
		scene,
		program: () => program,
		async ask(document, options = {}) {
			const answer = await getAnswer(scene.api.url, document, options);
			if (answer.codes[0] !== 'PERSISTED_QUERY_NOT_FOUND') return answer;
			return getAnswer(scene.api.url, document, { ...options, by: 'both' });
		},
		rename: (name, locale = 'en') =>
			scene.content.publishIn('programs', program, locale, { name, summary: 'About parole.' }),
	};
}
