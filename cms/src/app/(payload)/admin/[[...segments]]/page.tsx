import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';

import config from '../../../../payload.config.ts';
import { notices } from '../../../../admin/notices.tsx';
import { importMap } from '../importMap.js';

interface Arguments {
	params: Promise<{ segments: string[] }>;
	searchParams: Promise<Record<string, string | string[]>>;
}

export function generateMetadata({ params, searchParams }: Arguments): Promise<Metadata> {
	return generatePageMetadata({ config, params, searchParams });
}

export default async function Page({ params, searchParams }: Arguments) {
	const { segments: [first = ''] = [] } = await params;
	return notices[first] ?? RootPage({ config, importMap, params, searchParams });
}
