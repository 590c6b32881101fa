import { describe, expect, it } from 'vitest';

import { documentCost, requestWeight, tokensPerUnit } from './document.ts';

describe('the cost of reading a document', () => {
	it('is never nothing', () => {
		expect(documentCost({ tokens: 0, characters: 0 })).toBe(requestWeight);
		expect(documentCost({ tokens: tokensPerUnit, characters: 100 })).toBe(requestWeight + 1);
	});

	it('grows with its words and signs', () => {
		expect(documentCost({ tokens: tokensPerUnit + 1, characters: 100 })).toBe(requestWeight + 2);
		expect(documentCost({ tokens: 3000, characters: 100 })).toBe(requestWeight + 150);
	});

	it('grows with its length, be it one long comment', () => {
		expect(documentCost({ tokens: 3, characters: 100_000 })).toBe(requestWeight + 51);
	});
});
