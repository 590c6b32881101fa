import type { GlobalSlug } from 'payload';

import { findPublishedGlobal } from '../reading/find.ts';
import type { Operation } from '../reading/operation.ts';
import { complete } from '../schema/complete.ts';
import { exposed } from '../schema/exposed/index.ts';
import type { Resolve } from './types.ts';

async function readGlobal(operation: Operation, slug: GlobalSlug): Promise<unknown> {
	const { payload, locale, tags, derived, log } = operation;
	tags.collection(slug);
	const document = await findPublishedGlobal(payload, slug, locale);
	const type = exposed.globals[slug]?.type;
	if (!document || type === undefined) return null;
	const { value, problems } = complete(derived, type, document);
	if (problems.length > 0) {
		log.error({ global: slug, locale, problems }, 'A published global has parts that are missing.');
	}
	return value;
}

export const siteSettings: Resolve = (_parent, _args, operation) =>
	readGlobal(operation, 'site-settings');

export const navigation: Resolve = (_parent, _args, operation) =>
	readGlobal(operation, 'navigation');
