import { expect, it } from 'vitest';

import { withStatementTimeout } from './database-url.ts';

it('makes Postgres end a query that nobody waits for any more', () => {
	const url = new URL(withStatementTimeout('postgres://reader:p%40ss@127.0.0.1:3002/lts'));
	expect(url.searchParams.get('statement_timeout')).toBe('10000');
	expect(url.searchParams.get('query_timeout')).toBe('15000');
	expect(url.password).toBe('p%40ss');
});

it('leaves what the address says itself', () => {
	const url = withStatementTimeout(
		'postgres://localhost/lts?statement_timeout=500&sslmode=require',
	);
	expect(new URL(url).searchParams.get('statement_timeout')).toBe('500');
	expect(new URL(url).searchParams.get('sslmode')).toBe('require');
	expect(withStatementTimeout('not an address')).toBe('not an address');
});
