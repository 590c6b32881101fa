import type { LanguageCode } from '@lts/locales';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { inLanguage } from '#lib/server/language.ts';

/** The HTML of a component on a page in that language, without Svelte's comments. */
export function renderIn<Props extends object>(
	language: LanguageCode,
	component: Component<Props>,
	props: NoInfer<Props>,
): string {
	return inLanguage(language, () => {
		const { body } = render(component as Component<Record<string, unknown>>, {
			props: props as Record<string, unknown>,
		});
		return body.replaceAll(/<!--.*?-->/g, '');
	});
}
