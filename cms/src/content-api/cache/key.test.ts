import { expect, it } from 'vitest';

import { hashOf } from '../graphql/persisted.ts';
import { operationAt } from './key.ts';

const query = '{ __typename }';
const hash = hashOf(query);
const persisted = (value: unknown) => ({ extensions: JSON.stringify({ persistedQuery: value }) });

function keyOf(
	parameters: Record<string, string> | [string, string][],
	locale: 'en' | 'es' = 'en',
) {
	const url = new URL('http://localhost/content/v1/graphql');
	url.search = new URLSearchParams(parameters).toString();
	return operationAt(url, locale)?.key;
}

it('an operation has one key by its text, by its hash and by both', () => {
	const key = keyOf({ query });
	expect(key).toBeDefined();
	expect(keyOf(persisted({ version: 1, sha256Hash: hash }))).toBe(key);
	expect(keyOf({ query, ...persisted({ version: 1, sha256Hash: hash }) })).toBe(key);
	expect(keyOf({ query, variables: '{}' })).toBe(key);
	expect(keyOf({ query, variables: 'null' })).toBe(key);
	expect(keyOf({ query, utm: 'x' })).toBe(key);
});

it('the order of its variables makes no other key, their values, the language and the name do', () => {
	const key = keyOf({ query, variables: '{"a":1,"b":{"c":[1,2],"d":null}}' });
	expect(keyOf({ query, variables: '{ "b": {"d":null,"c":[1,2]}, "a": 1 }' })).toBe(key);
	for (const variables of [
		'{"a":1,"b":{"c":[2,1],"d":null}}',
		'{"a":"1","b":{"c":[1,2],"d":null}}',
		'{"a":1,"b":{"c":[1,2]}}',
		'{"a":1,"b":{"c":["1,2"],"d":null}}',
	]) {
		expect(keyOf({ query, variables }), variables).not.toBe(key);
	}
	expect(keyOf({ query }, 'es')).not.toBe(keyOf({ query }));
	expect(keyOf({ query, operationName: 'A' })).not.toBe(keyOf({ query }));
});

it('long variables make a short key of their own', () => {
	const long = (end: string) => keyOf({ query, variables: `{"a":"${'x'.repeat(9000)}${end}"}` });
	expect(long('1')?.length).toBeLessThan(100);
	expect(long('1')).not.toBe(long('2'));
});

it.each<[string, Record<string, string> | [string, string][]]>([
	['no operation', {}],
	['an empty one', { query: '' }],
	[
		'two',
		[
			['query', query],
			['query', query],
		],
	],
	['a hash of another text', { query, ...persisted({ version: 1, sha256Hash: hashOf('{ a }') }) }],
	['another version', persisted({ version: 2, sha256Hash: hash })],
	['no hash', persisted({ version: 1 })],
	['half a hash', persisted({ version: 1, sha256Hash: hash.slice(1) })],
	['variables that are no object', { query, variables: '[1]' }],
	['variables that are no JSON', { query, variables: '{' }],
	[
		'variables nested without end',
		{ query, variables: `{"a":${'['.repeat(9000)}${']'.repeat(9000)}}` },
	],
])('an address with %s has none', (_what, parameters) => {
	expect(keyOf(parameters)).toBeUndefined();
});
