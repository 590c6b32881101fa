import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';

import config from '../../../../payload.config.ts';
import { NoFirstUser } from '../../../../admin/NoFirstUser.tsx';
import { importMap } from '../importMap.js';

interface Arguments {
	params: Promise<{ segments: string[] }>;
	searchParams: Promise<Record<string, string | string[]>>;
}

export function generateMetadata({ params, searchParams }: Arguments): Promise<Metadata> {
	return generatePageMetadata({ config, params, searchParams });
}

export default async function Page({ params, searchParams }: Arguments) {
	const { segments } = await params;
	// Payload's own page would give the whole product to whoever comes first.
	if (segments?.[0] === 'create-first-user') return <NoFirstUser />;
	return RootPage({ config, importMap, params, searchParams });
}
