import type { BucketSettings } from './settings.ts';

interface StorageError {
	name?: string;
	message?: string;
	code?: string;
	$metadata?: { httpStatusCode?: number };
}

/** Whether an answer says that there is no such file. A bucket that is not there is another matter. */
export function isMissing(error: unknown): boolean {
	const { $metadata, name } = error as StorageError;
	return $metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket';
}

/** What failed, and what to look at. It names bucket and address, never a key. */
export function bucketProblem(error: unknown, settings: BucketSettings): string {
	const { $metadata, code, message = '', name = '' } = error as StorageError;
	const status = $metadata?.httpStatusCode;
	const where = `The bucket “${settings.bucket}” at ${placeOf(settings)}`;
	if (name === 'NoSuchBucket') return missingBucket(settings);
	if (status === 401 || status === 403) {
		return `${where} refuses the key (${status}). Look at S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION, the clock of this machine, and what the key may do.`;
	}
	if (status === 301 || status === 307 || status === 400) {
		return `${where} refuses the request (${status} ${name}). Look at S3_REGION and S3_ENDPOINT.`;
	}
	// The answer to HEAD has no body that says more.
	const said = name.startsWith('Unknown') ? '' : ` ${name}`;
	if (status !== undefined) return `${where} fails: it answered ${status}${said}.`;
	if (name === 'AbortError' || name === 'TimeoutError') return `${where} does not answer in time.`;
	if (name === 'CredentialsProviderError') {
		return `${where} cannot be asked: there is no key. Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or give this machine a role.`;
	}
	return `${where} cannot be reached: ${[code, message || name].filter(Boolean).join(' ')}`;
}

export function missingBucket(settings: BucketSettings): string {
	return `There is no bucket “${settings.bucket}” at ${placeOf(settings)}. Look at S3_BUCKET, S3_REGION and S3_ENDPOINT.`;
}

function placeOf({ endpoint, region }: BucketSettings): string {
	return endpoint ?? `Amazon S3 in ${region}`;
}
