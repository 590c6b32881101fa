import type { ReactNode } from 'react';

/**
 * What staff read instead of Payload's own pages for the first account, which would give the product
 * to whoever comes first, and for a forgotten password, which needs mail to be set up.
 */
export const notices: Record<string, ReactNode> = {
	'create-first-user': (
		<Notice heading="Accounts are not created here">
			The first one is created when the product is set up: <code>npm start</code> shows its address
			and password once, as does <code>node cms/scripts/first-account.ts</code> where the parts are
			run by hand. Administrators create the others under Staff.
		</Notice>
	),
	forgot: (
		<Notice heading="Forgot your password?">
			Ask an administrator to set a new one for you, under Staff.
		</Notice>
	),
};

function Notice({ heading, children }: { heading: string; children: ReactNode }) {
	return (
		<main className="lts-notice">
			<h1>{heading}</h1>
			<p>{children}</p>
			<p>
				<a href="/admin/login">Sign in</a>
			</p>
		</main>
	);
}
