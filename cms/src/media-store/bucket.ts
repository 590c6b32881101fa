import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import type * as Sdk from '@aws-sdk/client-s3';

import { bucketProblem, isMissing, missingBucket } from './problems.ts';
import type { BucketSettings } from './settings.ts';
import { MediaStoreError, type MediaStore, type Part, type StoredFile } from './store.ts';

export interface Bucket extends Required<MediaStore> {
	/** As `problem`, but looks in any case and waits for what it sees. */
	check(): Promise<string | undefined>;
	/** @throws {MediaStoreError} */
	write(file: { name: string; data: Buffer; mimeType: string }): Promise<void>;
	/** Also when there is no such file. @throws {MediaStoreError} */
	remove(name: string): Promise<void>;
	/** Ends the connections that are kept. */
	close(): Promise<void>;
}

/** A reader waits for the head of an answer no longer, twice; the site gives up after ten seconds. */
const answerMs = 4000;
/** What is written has to arrive first: 20 MB in a minute are slow. */
const writeMs = 60_000;
const connectMs = 2000;
/** How long an answer may stand still: the store does not send, or the reader does not take. */
const idleMs = 30_000;
/** Slow readers hold theirs for as long as a file takes; who finds none waits for `answerMs` at most. */
const maxSockets = 256;
/** After a failure nobody waits for another one. */
const pauseMs = 1000;
const checkMs = 2500;
/** For so long what was seen then holds. */
const checkedMs = 2000;
/** Who asks for the health of a process waits no longer for a look, and is told what the one before has shown. */
const patienceMs = 300;

/** The files in a bucket. Nothing is loaded and no connection is made before the first is asked for. */
export function createBucket(
	settings: BucketSettings,
	log?: {
		error: (details: object, message: string) => void;
		info: (message: string) => void;
	},
): Bucket {
	const { bucket: Bucket } = settings;
	const Key = (name: string) => settings.prefix + name;
	let opened: Promise<{ client: Sdk.S3Client; sdk: typeof Sdk }> | undefined;
	let failedAt = -Infinity;
	let failure: MediaStoreError | undefined;
	let looking: Promise<void> | undefined;
	let lookedAt = -Infinity;
	let known: string | undefined;

	const open = () => (opened ??= openClient(settings));

	/** What is missing is an answer as well: null. */
	async function ask<Result>(work: (to: Awaited<ReturnType<typeof open>>) => Promise<Result>) {
		try {
			const result = await work(await open());
			noteAnswer();
			return result;
		} catch (error) {
			if (isMissing(error)) {
				noteAnswer();
				return null;
			}
			throw noteFailure(error);
		}
	}

	/** For readers: fails at once where another has just waited in vain. */
	function askInTurn<Result>(work: Parameters<typeof ask<Result>>[0]) {
		if (failure && performance.now() - failedAt < pauseMs) throw failure;
		return ask(work);
	}

	function noteAnswer(): void {
		if (failure) log?.info('The media store answers again.');
		failure = undefined;
	}

	function noteFailure(error: unknown): MediaStoreError {
		const isNew = failure === undefined;
		failure = new MediaStoreError(bucketProblem(error, settings));
		failedAt = performance.now();
		if (isNew) log?.error({ reason: failure.message }, 'The media store does not answer.');
		return failure;
	}

	async function find(name: string): Promise<StoredFile | null> {
		const head = await askInTurn(({ client, sdk }) =>
			client.send(new sdk.HeadObjectCommand({ Bucket, Key: Key(name) })),
		);
		return head && { size: head.ContentLength ?? 0, etag: head.ETag ?? '""' };
	}

	async function read(name: string, part?: Part) {
		const Range = part && `bytes=${part.start}-${part.end}`;
		const answer = await askInTurn(({ client, sdk }) =>
			client.send(new sdk.GetObjectCommand({ Bucket, Key: Key(name), Range })),
		);
		if (!answer) return null;
		const { Body, ContentLength = 0, ContentRange, ETag = '""' } = answer;
		// In Node it always is one.
		const body = Body as Readable;
		return { body, etag: ETag, size: Number(ContentRange?.split('/')[1] ?? ContentLength) };
	}

	/** By itself: a key that may read files and not list them keeps no reader from any. */
	async function check(): Promise<string | undefined> {
		try {
			const { client, sdk } = await open();
			const abortSignal = AbortSignal.timeout(checkMs);
			await client.send(new sdk.HeadBucketCommand({ Bucket }), { abortSignal });
			return undefined;
		} catch (error) {
			return isMissing(error) ? missingBucket(settings) : bucketProblem(error, settings);
		}
	}

	async function look(): Promise<void> {
		known = await check();
		lookedAt = performance.now();
		looking = undefined;
	}

	async function problem(): Promise<string | undefined> {
		if (performance.now() - lookedAt > checkedMs) looking ??= look();
		await Promise.race([looking, wait(patienceMs, undefined, { ref: false })]);
		return known;
	}

	return {
		find,
		read,
		check,
		problem,
		async write({ name, data, mimeType }) {
			const put = { Bucket, Key: Key(name), Body: data, ContentType: mimeType };
			const written = await ask(({ client, sdk }) =>
				client.send(new sdk.PutObjectCommand(put), { requestTimeout: writeMs }),
			);
			if (!written) throw new MediaStoreError(missingBucket(settings));
		},
		async remove(name) {
			await ask(({ client, sdk }) =>
				client.send(new sdk.DeleteObjectCommand({ Bucket, Key: Key(name) })),
			);
		},
		async close() {
			(await opened)?.client.destroy();
		},
	};
}

async function openClient({ credentials, endpoint, forcePathStyle, region }: BucketSettings) {
	// Large, and of use to nobody who keeps files on the disk.
	const sdk = await import('@aws-sdk/client-s3');
	const agent = { keepAlive: true, maxSockets };
	const client = new sdk.S3Client({
		region,
		forcePathStyle,
		...(endpoint && { endpoint }),
		...(credentials && { credentials }),
		maxAttempts: 2,
		// Others than Amazon do not know the newer checksums. What is written is signed with its SHA-256 anyway.
		requestChecksumCalculation: 'WHEN_REQUIRED',
		responseChecksumValidation: 'WHEN_REQUIRED',
		requestHandler: {
			connectionTimeout: connectMs,
			requestTimeout: answerMs,
			throwOnRequestTimeout: true,
			socketTimeout: idleMs,
			httpAgent: agent,
			httpsAgent: agent,
		},
	});
	return { client, sdk };
}
