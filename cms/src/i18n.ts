import { en } from '@payloadcms/translations/languages/en';
import type { Config } from 'payload';

/** The admin's own words: English, and plainer than Payload's where staff would stumble. */
export const i18n: Config['i18n'] = {
	fallbackLanguage: 'en',
	supportedLanguages: { en },
	translations: {
		en: {
			general: {
				// Where a list has nothing to show: “<No What went wrong the last time>” looked like a fault.
				noLabel: '—',
			},
			version: {
				// Payload's words hide that this acts on seven languages at once.
				unpublish: 'Unpublish ALL languages',
				aboutToUnpublish:
					'You are about to take this document off the site in ALL languages. To withdraw one language, cancel and choose “Unpublish in …”. Are you sure?',
				// Payload's words leave out that readers see nothing of it yet.
				aboutToRestoreGlobal:
					'{{label}} comes back as on {{versionDate}}, as a draft in every language in which it said something else. Readers see it once it is published. What was written since stays under Versions.',
				preview: 'View on the site',
				// Of any language: a language that was never published is told apart by its own status.
				draftHasPublishedVersion: 'Draft, published in part',
			},
		},
	},
};
