import type { CollectionSlug } from 'payload';

import { idsIn, type Document } from '../reading/document.ts';
import type { Derived } from '../schema/derive.ts';
import type { DerivedField } from '../schema/derive-field.ts';
import { resolveLink, resolveLinks } from './links.ts';
import type { Resolve, Resolvers, TypeResolvers } from './types.ts';

/** Resolvers of the derived fields whose value is not just there: relations, images, files, links. */
export function derivedResolvers({ types }: Derived): Resolvers {
	const resolvers: Resolvers = {};
	for (const { name, fields } of types.values()) {
		const ofType: TypeResolvers = {};
		for (const [fieldName, field] of Object.entries(fields)) {
			const resolve = resolverOf(fieldName, field);
			if (resolve) ofType[fieldName] = resolve;
		}
		resolvers[name] = ofType;
	}
	return resolvers;
}

function resolverOf(name: string, field: DerivedField): Resolve<Document> | undefined {
	switch (field.kind) {
		case 'image':
			return (parent, _args, { images }) => images.load(parent[name]);
		case 'file':
			return (parent, _args, { files }) => files.loadMany(idsIn(parent[name]));
		case 'link':
			return (parent, _args, operation) =>
				(field.list ? resolveLinks : resolveLink)(operation, parent[name]);
		case 'document':
			return documentResolver(name, field);
		case 'value':
		case 'boolean':
		case 'day':
		case 'richText':
		case 'group':
		case 'block':
			return undefined;
	}
}

function documentResolver(name: string, field: DerivedField): Resolve<Document> {
	// The slug comes from the configuration itself.
	const collection = field.collection as CollectionSlug;
	return async (parent, _args, { documents }) => {
		const found = await documents.loadMany(collection, idsIn(parent[name]));
		return field.list ? found : (found[0] ?? null);
	};
}
