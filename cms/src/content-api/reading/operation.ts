import type { LanguageCode } from '@lts/locales';
import type { Payload } from 'payload';
import type { Logger } from 'pino';

import type { FeedReader } from '../../changes/reader.ts';
import { createAnswerSize, type AnswerSize } from '../limits/answer-size.ts';
import type { Derived } from '../schema/derive.ts';
import { createTags, type Tags } from '../tags/recorder.ts';
import { documentLoader, type DocumentLoader } from './documents.ts';
import { createExpiry, type Expiry } from './expiry.ts';
import { fileLoader, type FileLoader } from './files.ts';
import { publicationLoader, type PublicationLoader } from './publications.ts';
import { imageLoader, type ImageLoader } from './images.ts';
import { mediaLoader } from './media-documents.ts';
import { targetLoader, type TargetLoader } from './targets.ts';

/** One GraphQL operation: what it reads, in which language, and what its answer depends on. */
export interface Operation {
	payload: Payload;
	locale: LanguageCode;
	now: Date;
	derived: Derived;
	tags: Tags;
	expiry: Expiry;
	log: Logger;
	feed: FeedReader;
	/** The words of its document, by which it is known what it reads; absent: perhaps everything. */
	words?: ReadonlySet<string>;
	answerSize: AnswerSize;
	documents: DocumentLoader;
	targets: TargetLoader;
	images: ImageLoader;
	files: FileLoader;
	publications: PublicationLoader;
}

export function createOperation(options: {
	payload: Payload;
	locale: LanguageCode;
	derived: Derived;
	log: Logger;
	feed: FeedReader;
	now?: Date;
	words?: ReadonlySet<string>;
	/** Bytes of its answer; default: as many as it takes. */
	maxAnswerBytes?: number;
}): Operation {
	const reader = { ...options, now: options.now ?? new Date(), tags: createTags() };
	const media = mediaLoader(reader);
	const files = fileLoader(reader, media);
	return {
		...reader,
		expiry: createExpiry(),
		answerSize: createAnswerSize(options.maxAnswerBytes ?? Infinity),
		documents: documentLoader(reader),
		targets: targetLoader(reader, files),
		images: imageLoader(reader, media),
		files,
		publications: publicationLoader(reader),
	};
}

/** What a loader needs. */
export type Reader = Pick<Operation, 'payload' | 'locale' | 'derived' | 'tags' | 'log' | 'words'>;
