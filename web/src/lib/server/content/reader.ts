import { sourceLanguage, type LanguageCode } from '@lts/locales';
import type { ContentClient, ContentDocument } from '@lts/content-client';
import { createProvenance } from './provenance.ts';

/** Reads the content API for one request of a visitor and remembers on what its page depends. */
export interface ContentReader {
	readonly language: LanguageCode;
	/**
	 * @throws ContentError of the content client
	 */
	read<Result, Variables extends object>(
		operation: ContentDocument<Result, Variables>,
		variables: Variables,
		language?: LanguageCode,
	): Promise<Result>;
	/** Reads in the reader's language and in English at the same time; once when both are one. */
	readBoth<Result, Variables extends object>(
		operation: ContentDocument<Result, Variables>,
		variables: Variables,
	): Promise<Both<Result>>;
	/** See `Provenance.headers`. */
	headers(): Record<string, string>;
}

export interface Both<Result> {
	own: Result;
	english: Result;
}

export function createContentReader(
	client: Pick<ContentClient, 'request'>,
	language: LanguageCode,
): ContentReader {
	const provenance = createProvenance();

	const read: ContentReader['read'] = async (operation, variables, locale = language) => {
		try {
			const answer = await client.request(operation, variables, { locale });
			provenance.add(answer);
			return answer.data;
		} catch (error) {
			provenance.fail();
			throw error;
		}
	};

	return {
		language,
		read,
		async readBoth(operation, variables) {
			const own = read(operation, variables, language);
			const english =
				language === sourceLanguage ? own : read(operation, variables, sourceLanguage);
			const [ownResult, englishResult] = await Promise.all([own, english]);
			return { own: ownResult, english: englishResult };
		},
		headers: provenance.headers,
	};
}
