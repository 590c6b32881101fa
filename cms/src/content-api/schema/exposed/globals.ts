import { optional, required, type ExposedType } from '../exposure.ts';

export const siteSettings: ExposedType = {
	type: 'SiteSettings',
	fields: {
		siteName: required({ description: 'What the site calls itself: “Let Them Stay”.' }),
		tagline: optional({
			description: 'A few words to follow the name in titles; null without one.',
		}),
		description: required({
			description: 'One or two sentences for search engines, where a page has none of its own.',
		}),
		organizationName: required({
			description: 'Who is responsible for the site; the same in every language.',
		}),
		contactEmail: optional({
			description: 'The public mail address: `press@example.org`. Null when not given.',
		}),
		helpline: optional({
			as: 'Helpline',
			description: 'Null when none is named in the language of the operation.',
			fields: {
				label: required({ description: 'What it is called: “Find free legal help”.' }),
				text: optional({
					description: 'Who answers, when, and in which languages; null when not given.',
				}),
				phone: optional({
					description: 'As people write it, not for machines: `+1 202-555-0123`. Null without one.',
				}),
				url: optional({ description: 'A whole web address; null without one.' }),
			},
		}),
		footerText: optional({
			description: 'Who the campaign is, for the foot of every page; null when not given.',
		}),
		legalNotice: required({
			description:
				'That this is general information and not legal advice: belongs on every page that shows it.',
		}),
		newsletterUrl: optional({
			description: 'Where readers sign up, a whole web address; null without a newsletter.',
		}),
		socialLinks: required({
			as: 'Link',
			atMost: 20,
			description:
				'The campaign’s profiles on social networks, in the order in which to show them.',
		}),
	},
};

export const navigation: ExposedType = {
	type: 'Navigation',
	fields: {
		main: required({
			as: 'Link',
			atMost: 20,
			description: 'The menu at the top of every page, in the order in which to show it.',
		}),
		footer: required({
			as: 'Link',
			atMost: 40,
			description: 'The menu at the foot of every page, in the order in which to show it.',
		}),
	},
};
