import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { createDocumentCache } from './document-cache.ts';

const document = parse('{ __typename }');

it('keeps what was used last, and does not grow for ever', () => {
	const cache = createDocumentCache();
	cache.set('first', document);
	for (let n = 0; n < 199; n++) cache.set(String(n), document);
	expect(cache.get('first')).toBe(document);
	cache.set('one more', document);
	expect(cache.get('first')).toBe(document);
	expect(cache.get('0')).toBeUndefined();
});

it('does not keep documents that would fill the memory', () => {
	const cache = createDocumentCache();
	const long = `{ __typename } #${'x'.repeat(20_000)}`;
	cache.set(long, document);
	expect(cache.get(long)).toBeUndefined();
});
