import type { PayloadRequest, Plugin, SanitizedConfig } from 'payload';
import { APIError } from 'payload';

/**
 * Payload plugin: every operation works in a language of the product, English when the request
 * names none. Without `fallback` Payload takes any `locale` of a URL as it is, also none: sorting
 * then fails, and a write goes into a language that does not exist.
 */
export const knownLocales: Plugin = (config) => ({
	...config,
	collections: config.collections?.map((collection) => ({
		...collection,
		hooks: {
			...collection.hooks,
			beforeOperation: [
				({ req }) => settleLocale(req),
				...(collection.hooks?.beforeOperation ?? []),
			],
		},
	})),
	globals: config.globals?.map((global) => ({
		...global,
		hooks: {
			...global.hooks,
			beforeOperation: [({ req }) => settleLocale(req), ...(global.hooks?.beforeOperation ?? [])],
		},
	})),
});

function settleLocale(req: PayloadRequest): void {
	const { localization }: SanitizedConfig = req.payload.config;
	if (!localization) return;
	req.locale ??= localization.defaultLocale;
	if (req.locale === 'all' || localization.localeCodes.includes(req.locale)) return;
	throw new APIError(
		`The locale "${req.locale}" is unknown. Use one of ${localization.localeCodes.join(', ')}.`,
		400,
	);
}
