import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildConfig } from 'payload';
import sharp from 'sharp';

import { closeEndpoints } from './access/closeEndpoints.ts';
import { closeInternalCollections } from './access/closeInternalCollections.ts';
import { knownLocales } from './access/knownLocales.ts';
import { admin } from './admin/config.ts';
import { hideApiTab } from './admin/hideApiTab.ts';
import { blocks } from './blocks/index.ts';
import { trackChanges } from './changes/plugin.ts';
import { actions } from './collections/actions/config.ts';
import { alerts } from './collections/alerts/config.ts';
import { apiClients } from './collections/api-clients/config.ts';
import { developments } from './collections/developments/config.ts';
import { guides } from './collections/guides/config.ts';
import { maximumFileSize } from './collections/media/allowedTypes.ts';
import { media } from './collections/media/config.ts';
import { news } from './collections/news/config.ts';
import { pages } from './collections/pages/config.ts';
import { programs } from './collections/programs/config.ts';
import { redirects } from './collections/redirects/config.ts';
import { users } from './collections/users/config.ts';
import { webhookDeliveries } from './collections/webhook-deliveries/config.ts';
import { webhooks } from './collections/webhooks/config.ts';
import { database, survivePostgres } from './database/adapter.ts';
import { email } from './email.ts';
import { getEnvironment } from './environment.ts';
import { editor } from './fields/editor.ts';
import { navigation } from './globals/navigation/config.ts';
import { siteSettings } from './globals/site-settings/config.ts';
import { i18n } from './i18n.ts';
import { localization } from './localization.ts';
import { logger } from './logger.ts';
import { jobs } from './scheduling/jobs.ts';

const { cmsUrl, payloadSecret } = getEnvironment();

const config = buildConfig({
	admin,
	blocks,
	// The order is that of the admin's sidebar.
	collections: [
		pages,
		news,
		programs,
		developments,
		guides,
		alerts,
		actions,
		media,
		redirects,
		users,
		apiClients,
		webhooks,
		webhookDeliveries,
	],
	globals: [navigation, siteSettings],
	jobs,
	localization,
	experimental: { localizeStatus: true },
	editor,
	db: database,
	email,
	plugins: [hideApiTab, knownLocales, trackChanges],
	secret: payloadSecret,
	serverURL: cmsUrl,
	cors: [cmsUrl],
	csrf: [cmsUrl],
	// The public door is a process of its own; this one answers to nobody but staff.
	graphQL: { disable: true },
	upload: {
		abortOnLimit: true,
		limits: { fileSize: maximumFileSize },
		responseOnLimit: `The file is larger than ${maximumFileSize / 1024 / 1024} MB. Make it smaller.`,
	},
	sharp,
	i18n,
	logger,
	// A wrong password is no fault of the server.
	loggingLevels: { AuthenticationError: 'info', LockedAuth: 'warn' },
	telemetry: false,
	onInit: survivePostgres,
	maxDepth: 4,
	typescript: {
		outputFile: path.join(path.dirname(fileURLToPath(import.meta.url)), 'payload-types.ts'),
		autoGenerate: false,
	},
});

export default closeEndpoints(closeInternalCollections(config));
