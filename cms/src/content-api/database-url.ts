/** Longer than any query of the API takes; the operation has been given up by then. */
const statementTimeoutMs = 10_000;
/** When Postgres has not done so by then, nobody is at the connection's other end any more. */
const queryTimeoutMs = 15_000;

/** Lets Postgres end what nobody waits for any more, and gives up where it does not answer; an address that says otherwise stays as it is. */
export function withStatementTimeout(databaseUrl: string): string {
	if (!URL.canParse(databaseUrl)) return databaseUrl;
	const url = new URL(databaseUrl);
	if (!url.searchParams.has('statement_timeout')) {
		url.searchParams.set('statement_timeout', String(statementTimeoutMs));
	}
	if (!url.searchParams.has('query_timeout')) {
		url.searchParams.set('query_timeout', String(queryTimeoutMs));
	}
	if (!url.searchParams.has('application_name')) {
		url.searchParams.set('application_name', 'content-api');
	}
	return url.href;
}
