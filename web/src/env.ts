import { defineEnvVars } from '@sveltejs/kit/env';
import { parseLogLevel, parseOrigin } from './lib/server/environment.ts';

export const variables = defineEnvVars({
	CONTENT_API_URL: {
		description: 'Address of the content API, as the web process reaches it.',
		schema: (value) => parseOrigin('CONTENT_API_URL', value ?? 'http://127.0.0.1:3003'),
	},
	SITE_API_KEY: {
		description: 'What the content API knows this site by: without it, it limits the site too.',
		schema: (value) => value ?? '',
	},
	SITE_URL: {
		description: 'Public address of the site, for canonical links and the sitemap.',
		schema: (value) => parseOrigin('SITE_URL', value ?? 'http://localhost:3000'),
	},
	LOG_LEVEL: {
		description: 'How much is logged.',
		schema: (value) => parseLogLevel('LOG_LEVEL', value ?? 'info'),
	},
});
