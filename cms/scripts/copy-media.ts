import path from 'node:path';

import { createBucket } from '../src/media-store/bucket.ts';
import { copyFiles } from '../src/media-store/copyFiles.ts';
import { readBucketSettings } from '../src/media-store/settings.ts';

// Copies the files of MEDIA_DIR to the bucket that S3_BUCKET names. Can be called again at any time: it copies what
// is not there. It needs neither admin nor database.

try {
	const problems: string[] = [];
	const settings = readBucketSettings(process.env, (problem) => problems.push(problem));
	if (problems.length > 0) throw new Error(problems.join('\n'));
	if (!settings) throw new Error('S3_BUCKET is not set, so there is no bucket to copy to.');
	if (!process.env.MEDIA_DIR) throw new Error('MEDIA_DIR is not set: the folder with the files.');
	const directory = path.resolve(process.env.MEDIA_DIR);
	const bucket = createBucket(settings);
	const problem = await bucket.check();
	if (problem) throw new Error(problem);
	console.log(`From ${directory} to the bucket “${settings.bucket}”:`);
	const result = await copyFiles({ bucket, directory, say: console.log });
	const { bytes, copied, failed, skipped, there } = result;
	console.log(
		`${copied} copied, ${there} were there already, ${failed.length} failed. ${(bytes / 1e6).toFixed(1)} MB are in the bucket with the size that they have here.`,
	);
	if (skipped.length > 0)
		console.log(`Left out, for they are no files of media: ${skipped.join(', ')}`);
	await bucket.close();
	if (failed.length > 0)
		throw new Error('Not everything is copied. Mend what is said above, and call this again.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
