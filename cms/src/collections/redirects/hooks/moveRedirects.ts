import type { PayloadRequest, Where } from 'payload';

/**
 * Makes `from` lead to `to`, and with it everything that led to `from`: a reader is sent on once,
 * however often a document moved. Expects that nothing redirects from `to`, so there is no loop.
 */
export async function moveRedirects(args: {
	from: string;
	to: string;
	req: PayloadRequest;
}): Promise<void> {
	const { from, to, req } = args;
	const { payload } = req;
	await updateRedirects({ where: { to: { equals: from } }, to, req });
	const { totalDocs } = await payload.count({
		collection: 'redirects',
		req,
		where: { from: { equals: from } },
	});
	if (totalDocs > 0) {
		await updateRedirects({ where: { from: { equals: from } }, to, req });
	} else {
		await payload.create({ collection: 'redirects', data: { from, to, permanent: true }, req });
	}
}

/** A document took this address: a redirect away from it would hide the document. */
export async function removeRedirectFrom(path: string, req: PayloadRequest): Promise<void> {
	const where: Where = { from: { equals: path } };
	const { errors } = await req.payload.delete({ collection: 'redirects', req, where });
	failOn(errors, `remove the redirect from ${path}`);
}

async function updateRedirects(args: {
	where: Where;
	to: string;
	req: PayloadRequest;
}): Promise<void> {
	const { where, to, req } = args;
	const { errors } = await req.payload.update({
		collection: 'redirects',
		data: { to },
		req,
		where,
	});
	failOn(errors, `point redirects to ${to}`);
}

/** Payload collects the errors of bulk operations instead of throwing them. */
function failOn(errors: { message: string }[], what: string): void {
	const [first] = errors;
	if (first) throw new Error(`Could not ${what}: ${first.message}`);
}
