import { optional, required, type ExposedType } from '../exposure.ts';

export const siteSettings: ExposedType = {
	type: 'SiteSettings',
	fields: {
		siteName: required(),
		tagline: optional(),
		description: required(),
		organizationName: required(),
		contactEmail: optional(),
		helpline: optional({
			as: 'Helpline',
			fields: { label: required(), text: optional(), phone: optional(), url: optional() },
		}),
		footerText: optional(),
		legalNotice: required(),
		newsletterUrl: optional(),
		socialLinks: required({ as: 'Link', atMost: 20 }),
	},
};

export const navigation: ExposedType = {
	type: 'Navigation',
	fields: {
		main: required({ as: 'Link', atMost: 20 }),
		footer: required({ as: 'Link', atMost: 40 }),
	},
};
