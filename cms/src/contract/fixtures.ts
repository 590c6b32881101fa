import { blockExamples } from '../blocks/examples.ts';
import { blocks } from '../blocks/index.ts';
import { examples as actions } from '../collections/actions/example.ts';
import { examples as alerts } from '../collections/alerts/example.ts';
import { examples as developments } from '../collections/developments/example.ts';
import { examples as guides } from '../collections/guides/example.ts';
import { examples as news } from '../collections/news/example.ts';
import { examples as pages } from '../collections/pages/example.ts';
import { examples as programs } from '../collections/programs/example.ts';
import { checklist } from '../sample-content/checklist.ts';
import { sharedWordsOf, wordsOf } from './words.ts';

/** A question of the site, and the words of the examples that its answer brings to readers. */
export interface Question {
	/** The name of the operation in the site's `.graphql` files. */
	operation: string;
	variables: Record<string, unknown>;
	words: string[];
	/** For a page of which only the blocks of one type matter. */
	onlyBlocks?: string;
}

interface Document {
	key: string;
	shared: object;
	text: { en: object };
}

const wordsOfDocument = ({ shared, text }: Document) => [
	...wordsOf(text.en),
	...sharedWordsOf(shared),
];

const page = (path: string) => ({ operation: 'PageByPath', variables: { path, from: `/${path}` } });

/** By the slug of the block: the page on which its example stands. */
export function blockQuestions(): Map<string, Question> {
	return new Map(
		blocks.map(({ slug, interfaceName }) => {
			const host = pages.find(({ text }) => text.en.layout.includes(slug));
			if (!host) throw new Error(`No page of the sample content has the block "${slug}".`);
			if (!isExample(slug)) throw new Error(`The block "${slug}" has no example.`);
			const words = wordsOf(blockExamples[slug].en);
			return [slug, { ...page(host.key), words, onlyBlocks: interfaceName ?? slug }];
		}),
	);
}

function isExample(slug: string): slug is keyof typeof blockExamples {
	return Object.hasOwn(blockExamples, slug);
}

/** By the slug of the collection. A test compares the slugs with what the public can see. */
export function collectionQuestions(): Record<string, Question[]> {
	return {
		pages: pages.map((example) => ({ ...page(example.key), words: wordsOfPage(example.text.en) })),
		programs: programs.map((example) => ({
			operation: 'ProgramByCode',
			variables: {
				code: example.key,
				from: `/programs/${example.key.toLowerCase()}`,
				developmentLimit: 100,
			},
			words: wordsOfDocument(example),
		})),
		developments: programs.map(({ key }) => ({
			operation: 'ProgramDevelopments',
			variables: { code: key, page: 1, limit: 100 },
			words: developments
				.filter(({ shared }) => shared.programs.includes(key))
				.flatMap(wordsOfDocument),
		})),
		news: news.map((example) => ({
			operation: 'NewsItemBySlug',
			variables: { slug: example.key, from: `/news/${example.key}` },
			words: wordsOfDocument(example),
		})),
		guides: guides.map((example) => ({
			operation: 'GuideBySlug',
			variables: { slug: example.key, from: `/guides/${example.key}` },
			words: [...wordsOfDocument(example), ...(example.text.en.documents ? [checklist.title] : [])],
		})),
		actions: [{ operation: 'ActionIndex', variables: {}, words: actions.flatMap(wordsOfDocument) }],
		alerts: alerts.map((example) => ({
			operation: 'Frame',
			variables: { program: example.shared.programs[0] ?? null },
			words: wordsOfDocument(example),
		})),
	};
}

/** A page that opens with a hero has its heading there; its own title is for links to it. */
function wordsOfPage({ layout, ...own }: { layout: string[] }): string[] {
	const ofBlocks = layout.flatMap((slug) =>
		isExample(slug) ? wordsOf(blockExamples[slug].en) : [],
	);
	return layout[0] === 'hero' ? ofBlocks : [...wordsOf(own), ...ofBlocks];
}

/** The answer without what differs from one database or version of a library to another. */
export function stableAnswer(answer: unknown, { onlyBlocks }: Question): unknown {
	const shown = onlyBlocks === undefined ? answer : withOnly(onlyBlocks, answer);
	const rows = new Map<string, string>();
	return mapValues(shown, (value) => {
		if (typeof value !== 'string') return value;
		if (/^[0-9a-f]{24}$/.test(value)) {
			if (!rows.has(value)) rows.set(value, `row-${rows.size + 1}`);
			return rows.get(value);
		}
		return value.replace(/^(\/media\/.*?)-[0-9a-f]{10}(?=[-.])/, '$1-0123456789');
	});
}

function withOnly(typeName: string, answer: unknown): unknown {
	return mapValues(answer, (value) =>
		Array.isArray(value) ? value.filter((member) => isBlockOf(typeName, member)) : value,
	);
}

/** True also for what is no block. */
function isBlockOf(typeName: string, value: unknown): boolean {
	const name = (value as { __typename?: unknown } | null)?.__typename;
	return name === undefined || name === typeName;
}

function mapValues(answer: unknown, map: (value: unknown) => unknown): unknown {
	return JSON.parse(JSON.stringify(answer), (_key, value: unknown) => map(value));
}
