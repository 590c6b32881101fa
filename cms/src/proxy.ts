import { type NextRequest, NextResponse } from 'next/server';

import { getEnvironment } from './environment.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whoever opens the admin on their own machine under another name of it than CMS_URL is sent to
 * that one: cookies and the protection against forged requests belong to a single origin.
 */
export function proxy(request: NextRequest): NextResponse {
	const asked = request.headers.get('host') ?? '';
	const own = new URL(getEnvironment().cmsUrl);
	const name = asked.replace(/:\d+$/, '');
	if (asked === own.host || !loopback.has(name) || !loopback.has(own.hostname)) {
		return NextResponse.next();
	}
	const { pathname, search } = request.nextUrl;
	return NextResponse.redirect(new URL(pathname + search, own));
}

export const config = { matcher: ['/', '/admin/:path*'] };
