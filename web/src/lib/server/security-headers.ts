/** Beside the content security policy, which is configured in `vite.config.ts`. */
export const securityHeaders: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	// Other sites must not learn who comes from here. Not `no-referrer`: under it a browser sends
	// `Origin: null` with the site's own forms, which the check against forged forms refuses.
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy':
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For what pages of other sites may read with a script: feeds, calendars, data for embeds. */
export const sharedHeaders: Readonly<Record<string, string>> = {
	'Access-Control-Allow-Origin': '*',
	'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** For programs that ask for something that is not there: a page would only confuse them. */
export function plainNotFound(text: string): Response {
	const headers = { ...sharedHeaders, 'Content-Type': 'text/plain; charset=utf-8' };
	return new Response(`${text}\n`, { status: 404, headers });
}

/** Adds directives to the content security policy that SvelteKit has set. */
export function widenPolicy(response: Response, directives: readonly string[]): void {
	const policy = response.headers.get('Content-Security-Policy');
	if (!policy) return;
	response.headers.set('Content-Security-Policy', [policy, ...directives].join('; '));
}
