import type { DevelopmentKind, NewsKind } from '@lts/content-client';

export const feedFormats = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	json: 'application/feed+json',
} as const;

export type FeedFormat = keyof typeof feedFormats;

const newsKinds: NewsKind[] = ['UPDATE', 'PRESS_RELEASE', 'STATEMENT', 'IN_THE_MEDIA'];
const developmentKinds: DevelopmentKind[] = ['COURT', 'AGENCY', 'CONGRESS', 'ANNOUNCEMENT'];

/** What a feed holds: one collection, or all about one program. */
export type FeedSubject =
	| { of: 'news'; kind: NewsKind | null }
	| { of: 'developments'; kind: DevelopmentKind | null }
	/** A code in lower case. */
	| { of: 'program'; program: string };

export interface FeedAddress {
	subject: FeedSubject;
	format: FeedFormat;
}

/** Every feed that does not belong to a program. */
export const generalFeeds: FeedSubject[] = [
	{ of: 'news', kind: null },
	...newsKinds.map((kind) => ({ of: 'news', kind }) as const),
	{ of: 'developments', kind: null },
	...developmentKinds.map((kind) => ({ of: 'developments', kind }) as const),
];

/** The path of a feed without a language prefix: `/feeds/news/press-release.rss`. */
export function feedPath(subject: FeedSubject, format: FeedFormat): string {
	if (subject.of === 'program') return `/feeds/programs/${subject.program}.${format}`;
	const kind = subject.kind === null ? '' : `/${slugOf(subject.kind)}`;
	return `/feeds/${subject.of}${kind}.${format}`;
}

/** Reads what follows `/feeds/` in a path; null for what is no feed. */
export function parseFeedAddress(path: string): FeedAddress | null {
	const [, name = '', format = ''] = /^(.+)\.(rss|atom|json)$/.exec(path) ?? [];
	if (!isFormat(format)) return null;
	const [, program] = /^programs\/([a-z0-9-]{1,40})$/.exec(name) ?? [];
	if (program) return { subject: { of: 'program', program }, format };
	const subject = generalFeeds.find(
		(candidate) => feedPath(candidate, format) === `/feeds/${name}.${format}`,
	);
	return subject ? { subject, format } : null;
}

function isFormat(format: string): format is FeedFormat {
	return Object.hasOwn(feedFormats, format);
}

function slugOf(kind: string): string {
	return kind.toLowerCase().replaceAll('_', '-');
}
