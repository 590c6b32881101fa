import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Key {
	id: string;
	secret: string;
	region: string;
}

interface Signed {
	method: string;
	/** As it was sent: path and query. */
	url: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/**
 * The code with which Amazon S3 would refuse a request; undefined for one that is signed with the key.
 * As in https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function problemOfSignature(request: Signed, key: Key): string | undefined {
	const { body, headers, method, url } = request;
	const match =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
			headers.authorization ?? '',
		);
	if (!match) return 'AccessDenied';
	const [, id, day = '', region, signedHeaders = '', signature = ''] = match;
	if (id !== key.id) return 'InvalidAccessKeyId';
	if (region !== key.region) return 'AuthorizationHeaderMalformed';
	const date = String(headers['x-amz-date']);
	if (Math.abs(Date.now() - timeOf(date)) > 15 * 60_000) return 'RequestTimeTooSkewed';
	const bodyHash = String(headers['x-amz-content-sha256']);
	if (bodyHash !== hashOf(body)) return 'XAmzContentSHA256Mismatch';
	const names = signedHeaders.split(';');
	if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.includes(name))) {
		return 'AccessDenied';
	}
	const [path = '', query = ''] = url.split('?');
	const canonical = [
		method,
		path,
		query
			.split('&')
			.filter(Boolean)
			.map((one) => (one.includes('=') ? one : `${one}=`))
			.sort()
			.join('&'),
		...names.map((name) => `${name}:${String(headers[name]).trim()}`),
		'',
		signedHeaders,
		bodyHash,
	].join('\n');
	const scope = `${day}/${region}/s3/aws4_request`;
	const toSign = ['AWS4-HMAC-SHA256', date, scope, hashOf(canonical)].join('\n');
	const signingKey = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
		(secret, part) => createHmac('sha256', secret).update(part).digest(),
		Buffer.from(`AWS4${key.secret}`),
	);
	const right = createHmac('sha256', signingKey).update(toSign).digest();
	return timingSafeEqual(right, Buffer.from(signature, 'hex'))
		? undefined
		: 'SignatureDoesNotMatch';
}

function hashOf(data: Buffer | string): string {
	return createHash('sha256').update(data).digest('hex');
}

/** `20261124T204500Z`, in milliseconds. */
function timeOf(date: string): number {
	return Date.parse(
		date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
	);
}
