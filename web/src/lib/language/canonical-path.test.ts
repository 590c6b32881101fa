import { expect, it } from 'vitest';
import { canonicalPath } from './canonical-path.ts';

it.each([
	['/en', '/'],
	['/en/', '/'],
	['/en/news', '/news'],
	['/EN/news', '/news'],
	['/fa-AF', '/fa'],
	['/fa-af/programs/u4u', '/fa/programs/u4u'],
	['/ES/news', '/es/news'],
])('sends %s to %s', (path, canonical) => {
	expect(canonicalPath(path)).toBe(canonical);
});

it.each(['/', '/es', '/fa/news', '/news', '/english', '/xx/news'])('leaves %s as it is', (path) => {
	expect(canonicalPath(path)).toBeNull();
});

it('leads to no other site', () => {
	expect(canonicalPath('/en//evil.example/x')).toBe('/evil.example/x');
});
