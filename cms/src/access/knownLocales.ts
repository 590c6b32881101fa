import type { PayloadRequest, Plugin } from 'payload';
import { refusal } from './refusal.ts';

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
	const { localization } = req.payload.config;
	if (!localization) return;
	const locale: string = req.locale ?? localization.defaultLocale;
	if (locale !== 'all' && !localization.localeCodes.includes(locale)) {
		throw refusal(
			`The locale "${locale}" is unknown. Use one of ${localization.localeCodes.join(', ')}.`,
			400,
		);
	}
	req.locale = locale as NonNullable<PayloadRequest['locale']>;
}
