import { getEnvironment } from '../environment.ts';
import { createBucket, type Bucket } from './bucket.ts';

let bucket: Bucket | undefined;

/** Why the bucket of this process does not answer; undefined while it does, and where files are on the disk. */
export async function mediaStoreProblem(): Promise<string | undefined> {
	const { bucket: settings } = getEnvironment();
	if (!settings) return undefined;
	bucket ??= createBucket(settings);
	return bucket.problem();
}
