/**
 * Fills a database of the bench: the sample content, and as much again as years of work would make, in
 * all languages. Payload writes a few documents as editors do; SQL copies them, for through Payload it
 * would take minutes.
 */
import { languages, sourceLanguage, type LanguageCode } from '@lts/locales';
import { getPayload } from 'payload';

import config from '../src/payload.config.ts';
import { loadSampleContent } from '../src/sample-content/load.ts';
import { copyDocuments } from './copy-documents.ts';

const counts = { news: 2000, developments: 300 };
const written = { news: 20, developments: 10 };
const paragraphs = 12;

const sentences: Record<LanguageCode, string> = {
	en: 'The government said on day # that people with parole keep their work permits until a court has decided. ',
	es: 'El gobierno dijo el día # que las personas con permiso humanitario conservan sus permisos de trabajo hasta que decida un tribunal. ',
	ht: 'Gouvènman an te di jou # la moun ki gen pawòl yo kenbe pèmi travay yo jiskaske yon tribinal deside. ',
	uk: 'Уряд заявив у день #, що люди з гуманітарним паролем зберігають дозволи на роботу, доки не вирішить суд. ',
	ru: 'Правительство заявило в день #, что люди с гуманитарным паролем сохраняют разрешения на работу, пока не решит суд. ',
	'fa-AF':
		'حکومت در روز # گفت که افراد دارای پارول بشردوستانه تا فیصلهٔ محکمه جواز کار خود را نگه می‌دارند. ',
	ps: 'حکومت په # ورځ وویل چې د بشري پارول لرونکي کسان تر هغه خپل د کار جواز ساتي چې محکمه پرېکړه وکړي. ',
};

const payload = await getPayload({ config });
await loadSampleContent(payload);
const { docs: programs } = await payload.find({ collection: 'programs', limit: 20 });
const { docs: pictures } = await payload.find({
	collection: 'media',
	where: { mimeType: { like: 'image/' } },
	limit: 1,
});
const ids = programs.map(({ id }) => id);
const picture = pictures[0]?.id;
if (picture === undefined) throw new Error('The sample content has no picture.');

const sentence = (language: LanguageCode, n: number) =>
	sentences[language].replace('#', String((n % 28) + 1));

function richText(language: LanguageCode, seed: number) {
	const children = Array.from({ length: paragraphs }, (_, n) => ({
		type: 'paragraph',
		version: 1,
		format: '',
		indent: 0,
		direction: null,
		textFormat: 0,
		textStyle: '',
		children: [
			{
				type: 'text',
				version: 1,
				text: sentence(language, seed + n).repeat(2),
				detail: 0,
				format: 0,
				mode: 'normal',
				style: '',
			},
		],
	}));
	const root = { type: 'root', version: 1, format: '', indent: 0, direction: null, children };
	return { root };
}

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString();

const news = (language: LanguageCode, n: number) => ({
	title: sentence(language, n).trim(),
	slug: `written-${n}`,
	kind: 'update',
	date: day(n),
	summary: sentence(language, n),
	body: richText(language, n),
	programs: [ids[n % ids.length], ids[(n + 1) % ids.length]],
	image: picture,
});
const development = (language: LanguageCode, n: number) => ({
	title: sentence(language, n).trim(),
	kind: 'court',
	date: day(n),
	summary: sentence(language, n),
	court: 'District Court of Massachusetts',
	source: { title: 'The order', url: `https://example.org/orders/${n}` },
	programs: [ids[n % ids.length], ids[(n + 2) % ids.length]],
});

/** Creates and publishes one in every language. */
async function write(
	collection: 'news' | 'developments',
	inLanguage: (language: LanguageCode) => object,
): Promise<number> {
	const data = (language: LanguageCode) =>
		({ ...inLanguage(language), _status: 'published' }) as never;
	const { id } = await payload.create({
		collection,
		locale: sourceLanguage,
		data: data(sourceLanguage),
	});
	for (const { code } of languages) {
		if (code === sourceLanguage) continue;
		await payload.update({ collection, id, locale: code, data: data(code) });
	}
	return id;
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const newsIds: number[] = [];
for (const n of numbers(written.news)) newsIds.push(await write('news', (code) => news(code, n)));
const developmentIds: number[] = [];
for (const n of numbers(written.developments)) {
	developmentIds.push(await write('developments', (code) => development(code, n)));
}
const { pool } = payload.db as unknown as { pool: Parameters<typeof copyDocuments>[0] };
await copyDocuments(pool, {
	collection: 'news',
	templates: newsIds,
	count: counts.news - written.news,
	values: { slug: `'generated-' || n`, date: `timestamptz '2026-01-01' - n * interval '8 hours'` },
	title: 'title',
});
await copyDocuments(pool, {
	collection: 'developments',
	templates: developmentIds,
	count: counts.developments - written.developments,
	values: { date: `timestamptz '2026-01-01' - n * interval '2 days'` },
	title: 'title',
});
// The feed knows nothing of what SQL wrote: these make every list anew.
for (const [collection, id] of [
	['news', newsIds[0]],
	['developments', developmentIds[0]],
] as const) {
	const data = { _status: 'published' } as never;
	await payload.update({ collection, id: id ?? 0, locale: sourceLanguage, data });
}
await payload.destroy();
process.exit(0);
