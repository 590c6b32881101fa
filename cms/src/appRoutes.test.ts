import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { appRoutes } from './appRoutes.ts';

it('names every route that there is, for a trace leaves out all others', () => {
	const files = globSync('**/{page,route}.{ts,tsx}', { cwd: join(import.meta.dirname, 'app') });
	// A folder in parentheses is no part of an address.
	const routes = files.map((file) => `/${dirname(file).replace(/\([^)]*\)\//g, '')}`);
	expect(routes.length).toBeGreaterThan(0);
	expect(appRoutes.filter((route) => route !== '/_not-found')).toEqual(routes.sort());
});
