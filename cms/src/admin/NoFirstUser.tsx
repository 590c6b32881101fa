/** Shown instead of Payload's form for the first account, which would be open to everybody. */
export function NoFirstUser() {
	return (
		<main className="lts-notice">
			<h1>There is no account yet</h1>
			<p>
				The first account is created when the product is set up, not here. On the server, run{' '}
				<code>npm start</code>, or <code>node cms/scripts/first-account.ts</code> when you run the
				parts yourself. Then sign in with the address and password that it shows.
			</p>
			<p>
				<a href="/admin/login">Sign in</a>
			</p>
		</main>
	);
}
