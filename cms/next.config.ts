import path from 'node:path';

import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const repository = path.resolve(import.meta.dirname, '..');

const securityHeaders = [
	{
		key: 'Content-Security-Policy',
		value: "frame-ancestors 'self'; base-uri 'self'; object-src 'none'",
	},
	{ key: 'X-Content-Type-Options', value: 'nosniff' },
	{ key: 'Referrer-Policy', value: 'same-origin' },
	{ key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
	{ key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

const config: NextConfig = {
	poweredByHeader: false,
	outputFileTracingRoot: repository,
	turbopack: { root: repository },
	transpilePackages: ['@lts/locales', '@lts/rich-text'],
	// `pnpm typecheck` is a check of its own; the build does not repeat it.
	typescript: { ignoreBuildErrors: true },
	// Payload tells errors apart by their class names: shortened, a refused request is logged as a
	// fault of the server, and answers name their errors `o`.
	experimental: { serverMinification: false },
	headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
	redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
};

export default withPayload(config, { devBundleServerPackages: false });
