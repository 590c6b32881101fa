import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Config } from 'payload';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** How the admin looks and calls itself. */
export const admin: Config['admin'] = {
	user: 'users',
	dateFormat: 'MMM d, yyyy h:mm a',
	avatar: 'default',
	meta: {
		titleSuffix: ' · Let Them Stay',
		description: 'Where the site of the Let Them Stay campaign is written.',
		robots: { index: false, follow: false },
	},
	components: {
		beforeDashboard: ['/src/admin/Scheduled.tsx#Scheduled'],
		graphics: {
			Logo: '/src/admin/Logo.tsx#Logo',
			Icon: '/src/admin/Icon.tsx#Icon',
		},
	},
	importMap: {
		baseDir: root,
		importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
		autoGenerate: false,
	},
};
