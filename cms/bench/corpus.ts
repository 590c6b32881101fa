/** Fills a database of the bench: the sample content, and as much again as years of work would make. */
import { getPayload } from 'payload';

import config from '../src/payload.config.ts';
import { loadSampleContent } from '../src/sample-content/load.ts';

const newsCount = 200;
const developmentCount = 300;
const paragraphs = 12;

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

const sentence = (n: number) =>
	`Paragraph ${n}: the government said on day ${n % 28} that people with parole keep their work permits until a court has decided. `;

function richText(seed: number) {
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
				text: sentence(seed + n).repeat(2),
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
const create = (collection: string, data: object) =>
	payload.create({
		collection: collection as 'news',
		locale: 'en',
		data: { ...data, _status: 'published' } as never,
	});

for (let n = 0; n < newsCount; n += 1) {
	await create('news', {
		title: `Court keeps work permits of parolees in place, part ${n}`,
		slug: `generated-${n}`,
		kind: 'update',
		date: day(n),
		summary: sentence(n),
		body: richText(n),
		programs: [ids[n % ids.length], ids[(n + 1) % ids.length]],
		image: picture,
	});
}
for (let n = 0; n < developmentCount; n += 1) {
	await create('developments', {
		title: `Order ${n} in a case about the termination of parole`,
		kind: 'court',
		date: day(n),
		summary: sentence(n),
		court: 'District Court of Massachusetts',
		source: { title: 'The order', url: `https://example.org/orders/${n}` },
		programs: [ids[n % ids.length], ids[(n + 2) % ids.length]],
	});
}
await payload.destroy();
process.exit(0);
