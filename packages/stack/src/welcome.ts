import type { Stack } from './contract.ts';

/** What `npm start` says when everything runs: the addresses, and once the first account. */
export function welcome({
	urls,
	dataDir,
	firstAccount,
}: Pick<Stack, 'urls' | 'dataDir' | 'firstAccount'>): string {
	const lines = [
		'',
		`  Site          ${urls.site}`,
		`  Admin         ${urls.admin}/admin`,
		`  Content API   ${urls.contentApi}/content/v1/graphql`,
		`  Explorer      ${urls.contentApi}/content/v1`,
		`  Data          ${dataDir}`,
	];
	if (firstAccount?.isNew) {
		lines.push(
			'',
			'  Your account in the admin (the password is shown this once):',
			`    E-mail      ${firstAccount.email}`,
			`    Password    ${firstAccount.password}`,
			`    Kept in     ${firstAccount.file}`,
		);
	} else if (firstAccount) {
		lines.push(`  First account ${firstAccount.file}`);
	}
	return [...lines, '', '  Ctrl-C stops everything.'].join('\n');
}
