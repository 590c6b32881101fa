import type { Texts } from '../../sample-content/example.ts';

/** `image` names the picture of the sample content, which the loader draws. */
export const example: Texts<{ image: string; caption: string }> = {
	en: {
		image: 'open-door',
		caption: 'An open door: the picture of the campaign’s sample content.',
	},
};
