/** Longer than any query of the API takes; the operation has been given up by then. */
const statementTimeoutMs = 10_000;

/** Lets Postgres end what nobody waits for any more; an address that says otherwise stays as it is. */
export function withStatementTimeout(databaseUrl: string): string {
	if (!URL.canParse(databaseUrl)) return databaseUrl;
	const url = new URL(databaseUrl);
	if (!url.searchParams.has('statement_timeout')) {
		url.searchParams.set('statement_timeout', String(statementTimeoutMs));
	}
	if (!url.searchParams.has('application_name')) {
		url.searchParams.set('application_name', 'content-api');
	}
	return url.href;
}
