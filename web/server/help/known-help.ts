import { setTimeout as wait } from 'node:timers/promises';
import type { ContentClient } from '@lts/content-client';
import { languageCodes, sourceLanguage, type LanguageCode } from '@lts/locales';
import type { Logger } from 'pino';
import { HelpDocument } from '../../src/lib/server/content/generated/graphql.ts';
import { readHelpFile, writeHelpFile, type Help, type Known } from './help-file.ts';

/** A helpline, or all of the settings, in the language that they are known in. */
export interface InLanguage<Value> {
	value: Value;
	language: LanguageCode;
}

export interface ReaderHelp {
	/** The day on which it was read last: ISO 8601. */
	asOf: string;
	settings: InLanguage<Help>;
	helpline: InLanguage<NonNullable<Help['helpline']>> | null;
}

export interface KnownHelp {
	/** What is known in the reader's language, else in English; undefined when nothing ever was. */
	for(language: LanguageCode): ReaderHelp | undefined;
	/** To be told of each change of the feed: what concerns the settings makes them read again. */
	apply(change: { position: number; tags: readonly string[] }): void;
	/** To be told when the feed begins, at this position: whatever is known may have changed. */
	reset(position: number): void;
	close(): void;
}

/** Between attempts to read while the content API cannot be asked or lags behind the feed. */
const retryMs = { first: 250, longest: 30_000 };
/** Read again even without a change, so that the day that readers are told is true. */
const refreshMs = 3_600_000;

/**
 * Keeps the settings that help a reader when the content API is down: in memory, and in a file, from
 * which a site that starts then has them.
 * @param file absent: in memory only
 */
export function keepHelp({
	client,
	file,
	log,
	now = () => new Date(),
}: {
	client: Pick<ContentClient, 'request'>;
	file?: string | undefined;
	log: Logger;
	now?: () => Date;
}): KnownHelp {
	const closing = new AbortController();
	let known = file === undefined ? undefined : readKept(file, log);
	let tags = new Set<string>();
	/** The position that the next answer must not be older than; null when nothing is to be read. */
	let wanted: number | null = null;
	let isReading = false;
	/** The last position that the feed told of. */
	let heardOf = 0;

	async function read(): Promise<{ position: number; next: Known; tags: Set<string> }> {
		const answers = await Promise.all(
			languageCodes.map(async (locale) => {
				const signal = closing.signal;
				return { locale, ...(await client.request(HelpDocument, {}, { locale, signal })) };
			}),
		);
		const published = answers.flatMap(({ locale, data }) =>
			data.siteSettings ? [[locale, data.siteSettings] as const] : [],
		);
		return {
			position: Math.min(...answers.map(({ position }) => position ?? 0)),
			next: { asOf: now().toISOString().slice(0, 10), in: Object.fromEntries(published) },
			tags: new Set(answers.flatMap((answer) => answer.tags)),
		};
	}

	function keep(next: Known): void {
		const hasChanged = JSON.stringify(next) !== JSON.stringify(known);
		known = next;
		if (file === undefined || !hasChanged) return;
		try {
			writeHelpFile(file, next);
		} catch (error) {
			log.error({ err: error }, 'What helps readers while the CMS is down cannot be kept.');
		}
	}

	/** Until what is known is as new as wanted. The feed's follower says what is wrong with the API. */
	async function catchUp(): Promise<void> {
		if (isReading) return;
		isReading = true;
		let pause = retryMs.first;
		while (wanted !== null && !closing.signal.aborted) {
			const since = wanted;
			const answer = await read().catch(() => undefined);
			if (closing.signal.aborted) break;
			// While the tags are not known, any change may have been one of the settings.
			const notBefore = tags.size === 0 ? Math.max(since, heardOf) : since;
			if (answer && answer.position >= notBefore) {
				({ tags } = answer);
				keep(answer.next);
				if (wanted === since) wanted = null;
				pause = retryMs.first;
				continue;
			}
			await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
			pause = Math.min(2 * pause, retryMs.longest);
		}
		isReading = false;
	}

	function refresh(position: number): void {
		wanted = position;
		void catchUp();
	}

	const timer = setInterval(() => refresh(heardOf), refreshMs);
	timer.unref();
	// A feed that goes on where it was left says of nothing that it begins.
	refresh(heardOf);

	return {
		for: (language) => known && chooseHelp(known, language),
		apply(change) {
			heardOf = change.position;
			if (change.tags.some((tag) => tags.has(tag))) refresh(change.position);
		},
		reset(position) {
			heardOf = position;
			refresh(position);
		},
		close() {
			clearInterval(timer);
			closing.abort();
		},
	};
}

function readKept(file: string, log: Logger): Known | undefined {
	try {
		return readHelpFile(file);
	} catch (error) {
		log.error({ err: error }, 'What helped readers before cannot be read; it will be made anew.');
		return undefined;
	}
}

function chooseHelp(known: Known, language: LanguageCode): ReaderHelp | undefined {
	const codes: LanguageCode[] = [language, sourceLanguage];
	const choices = codes.flatMap((code) => {
		const value = known.in[code];
		return value ? [{ value, language: code }] : [];
	});
	const [settings] = choices;
	if (!settings) return undefined;
	const [helpline = null] = choices.flatMap(({ value, language: code }) =>
		value.helpline ? [{ value: value.helpline, language: code }] : [],
	);
	return { asOf: known.asOf, settings, helpline };
}
