import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';

import config from '../../../../payload.config.ts';
import { importMap } from '../importMap.js';

interface Arguments {
	params: Promise<{ segments: string[] }>;
	searchParams: Promise<Record<string, string | string[]>>;
}

export function generateMetadata({ params, searchParams }: Arguments): Promise<Metadata> {
	return generatePageMetadata({ config, params, searchParams });
}

export default function NotFound({ params, searchParams }: Arguments) {
	return NotFoundPage({ config, importMap, params, searchParams });
}
