import { createHash } from 'node:crypto';

import type { LanguageCode } from '@lts/locales';

import { hashPattern, hashOf } from '../graphql/persisted.ts';

/** What an operation asked for by GET is known by. */
export interface AskedOperation {
	key: string;
	/** Of the document's text, SHA-256 in hexadecimal. */
	hash: string;
}

/** Deeper than any argument of the schema. */
const deepestVariables = 10;
/** Longer keys are kept as their hash. */
const longestKey = 500;
const separator = '\n';

/**
 * Names the answer to a GET: two addresses with the same key have the same answer, in whatever order
 * their variables are written. Null for what has no answer that anybody could keep.
 */
export function operationAt(url: URL, locale: LanguageCode): AskedOperation | null {
	const query = onlyOne(url, 'query');
	const extensions = jsonObjectOf(onlyOne(url, 'extensions'));
	const variables = jsonObjectOf(onlyOne(url, 'variables'));
	const name = onlyOne(url, 'operationName');
	if ([query, extensions, variables, name].includes(null)) return null;
	const hash = hashAsked(extensions ?? {}, query ?? undefined);
	const canonical = hash === null ? null : canonicalJson(variables ?? {}, 0);
	if (hash === null || canonical === null) return null;
	const key = [hash, locale, name ?? '', canonical].join(separator);
	if (key.length <= longestKey) return { key, hash };
	return { key: createHash('sha256').update(key).digest('base64url'), hash };
}

/** Undefined when the parameter is absent, null when it is there more than once. */
function onlyOne(url: URL, name: string): string | undefined | null {
	const values = url.searchParams.getAll(name);
	return values.length > 1 ? null : values[0];
}

function jsonObjectOf(text: string | undefined | null): Record<string, unknown> | undefined | null {
	if (text === undefined || text === null) return text;
	const value = parse(text);
	if (value === null) return {};
	return isRecord(value) ? value : null;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Answered elsewhere; here it only has no key.
		return undefined;
	}
}

function hashAsked(extensions: Record<string, unknown>, query: string | undefined): string | null {
	const persisted = extensions['persistedQuery'];
	if (persisted === undefined) return query ? hashOf(query) : null;
	if (!isRecord(persisted) || persisted['version'] !== 1) return null;
	const hash = persisted['sha256Hash'];
	if (typeof hash !== 'string' || !hashPattern.test(hash)) return null;
	return query === undefined || hashOf(query) === hash ? hash : null;
}

/** JSON with its keys in order; null when it is nested deeper than anything that could be meant. */
function canonicalJson(value: unknown, depth: number): string | null {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (depth >= deepestVariables) return null;
	const parts: string[] = [];
	const members: [string, unknown][] = Array.isArray(value)
		? value.map((item: unknown) => ['', item])
		: Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	for (const [name, member] of members) {
		const text = canonicalJson(member, depth + 1);
		if (text === null) return null;
		parts.push(Array.isArray(value) ? text : `${JSON.stringify(name)}:${text}`);
	}
	return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
