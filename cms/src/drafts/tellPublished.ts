import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload';

/** What Payload answers to every update that is no draft; the admin shows it for some seconds. */
const usualAnswer = 'general:updatedSuccessfully';

/** Says in the answer which language was published: “Updated” leaves open whether readers see it. */
function tellPublished({ doc, req }: { doc: { _status?: unknown }; req: PayloadRequest }): void {
	const { locale, payload, t } = req;
	const { localization } = payload.config;
	const language = localization && localization.locales.find(({ code }) => code === locale)?.label;
	if (doc._status !== 'published' || typeof language !== 'string') return;
	const answer = `Published in ${language}. Readers see it now.`;
	const tell: typeof t = (key, options) => (key === usualAnswer ? answer : t(key, options));
	req.t = tell;
}

export const tellPublishedDocument: CollectionAfterChangeHook = tellPublished;
export const tellPublishedGlobal: GlobalAfterChangeHook = tellPublished;
