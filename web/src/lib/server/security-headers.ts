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
